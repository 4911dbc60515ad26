import { LogOut } from 'lucide-react';
import Link from 'next/link';
import { Avatar } from '../ui/avatar';
import { BrandMark, SidebarArt } from './brand';
import type { NavGroup } from './console-nav';
import { NavLink } from './nav-link';
import { ThemeToggle } from './theme-toggle';

export type SidebarProps = {
  account: { name: string };
  /** `role` in words. */
  user: { name: string; role: string };
  nav: NavGroup[];
  signOut: () => Promise<void>;
};

/** The same in the sidebar and in the drawer of a phone. */
export function SidebarContent({ account, user, nav, signOut }: SidebarProps) {
  return (
    <div className="flex h-full flex-col overflow-y-auto overflow-x-hidden bg-sidebar px-3 pt-4 text-sidebar-ink-2 [scrollbar-width:none] md:group-data-narrow/shell:px-2.5">
      <Link
        href="/campaigns"
        className="mb-4 flex items-center gap-2.5 rounded-sm px-2 py-0.5 font-semibold text-[17px] text-sidebar-ink tracking-[-0.01em] focus-visible:outline-accent md:group-data-narrow/shell:px-1.5"
      >
        <BrandMark />
        <span className="md:group-data-narrow/shell:sr-only">Passerelle</span>
      </Link>
      <p className="mb-4 truncate rounded-md border border-sidebar-line px-2.5 py-2 font-semibold text-sidebar-ink text-sm md:group-data-narrow/shell:hidden">
        <span className="sr-only">Account: </span>
        {account.name}
      </p>
      <nav aria-label="Main">
        {nav.map((group) => (
          <NavSection key={group.title ?? ''} group={group} />
        ))}
      </nav>
      <div className="-mx-3 mt-auto pt-8 md:group-data-narrow/shell:hidden">
        <SidebarArt />
      </div>
      <Me user={user} signOut={signOut} />
    </div>
  );
}

function NavSection({ group }: { group: NavGroup }) {
  return (
    <>
      {group.title !== undefined && (
        <p className="px-2.5 pt-3.5 pb-1.5 font-medium text-xs md:group-data-narrow/shell:sr-only">
          {group.title}
        </p>
      )}
      <ul>
        {group.items.map((item) => (
          <li key={item.href}>
            <NavLink {...item} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Me({ user, signOut }: Pick<SidebarProps, 'user' | 'signOut'>) {
  return (
    <div className="sticky bottom-0 -mx-3 flex flex-none items-center gap-1 border-sidebar-line border-t bg-sidebar px-3.5 py-3 text-sm leading-4 md:group-data-narrow/shell:-mx-2.5 md:group-data-narrow/shell:mt-auto md:group-data-narrow/shell:flex-col">
      <Avatar name={user.name} className="bg-sidebar-line text-sidebar-ink" />
      <div className="ml-1.5 min-w-0 flex-1 md:group-data-narrow/shell:sr-only">
        <p className="truncate font-semibold text-sidebar-ink">{user.name}</p>
        <p className="truncate">{user.role}</p>
      </div>
      <ThemeToggle />
      <form action={signOut}>
        <button
          type="submit"
          title="Sign out"
          className="grid size-8 place-items-center rounded-sm transition-colors duration-[120ms] hover:bg-current/10 max-md:size-10"
        >
          <LogOut />
          <span className="sr-only">Sign out</span>
        </button>
      </form>
    </div>
  );
}
