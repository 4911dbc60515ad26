import { Globe, ListChecks, Megaphone, Plug, Users } from 'lucide-react';
import { can, type Role } from '@/lib/auth/roles';
import type { NavItem } from './nav-link';

export type NavGroup = { title?: string; items: NavItem[] };

/** What the sidebar offers to a role. `waitingReviews` deliveries wait for a decision. */
export function consoleNav(role: Role, { waitingReviews }: { waitingReviews: number }): NavGroup[] {
  const review: NavItem[] = [
    { href: '/deliveries/review', label: 'Review', icon: <ListChecks />, waiting: waitingReviews },
  ];
  const team: NavItem[] = [{ href: '/settings/team', label: 'Team', icon: <Users /> }];
  return [
    {
      items: [
        { href: '/campaigns', label: 'Campaigns', icon: <Megaphone /> },
        ...(can(role, 'deliveries:review') ? review : []),
      ],
    },
    {
      title: 'Settings',
      items: [
        { href: '/settings/integrations', label: 'Integrations & partners', icon: <Plug /> },
        { href: '/settings/websites', label: 'Websites', icon: <Globe /> },
        ...(can(role, 'team:manage') ? team : []),
      ],
    },
  ];
}
