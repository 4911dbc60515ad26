import { Megaphone, Plug, Users } from 'lucide-react';
import { can, type Role } from '@/lib/auth/roles';
import type { NavItem } from './nav-link';

export type NavGroup = { title?: string; items: NavItem[] };

/** What the sidebar offers to a role. */
export function consoleNav(role: Role): NavGroup[] {
  const team: NavItem[] = [{ href: '/settings/team', label: 'Team', icon: <Users /> }];
  return [
    { items: [{ href: '/campaigns', label: 'Campaigns', icon: <Megaphone /> }] },
    {
      title: 'Settings',
      items: [
        { href: '/settings/integrations', label: 'Integrations & partners', icon: <Plug /> },
        ...(can(role, 'team:manage') ? team : []),
      ],
    },
  ];
}
