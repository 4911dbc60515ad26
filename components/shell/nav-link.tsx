'use client';

import type { Route } from 'next';
import Link, { useLinkStatus } from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { cn } from '../ui/cn';

export type NavItem = {
  href: Route;
  label: string;
  icon: ReactNode;
  /** How many things wait for somebody there. */
  waiting?: number;
};

export function NavLink({ href, label, icon, waiting = 0 }: NavItem) {
  const pathname = usePathname();
  const isCurrent = pathname === href || pathname.startsWith(`${href}/`);
  return (
    <Link
      href={href}
      title={label}
      aria-current={isCurrent ? 'page' : undefined}
      className="group/link relative flex h-[34px] items-center gap-2.5 rounded-sm px-2.5 font-medium hover:bg-sidebar-2 hover:text-sidebar-ink focus-visible:outline-accent max-md:h-11 md:group-data-narrow/shell:h-[38px] md:group-data-narrow/shell:justify-center md:group-data-narrow/shell:px-0 aria-[current]:bg-sidebar-2 aria-[current]:text-sidebar-ink aria-[current]:before:absolute aria-[current]:before:inset-y-[7px] aria-[current]:before:-left-3 aria-[current]:before:w-[3px] aria-[current]:before:rounded-r-[3px] aria-[current]:before:bg-accent md:group-data-narrow/shell:aria-[current]:before:-left-2.5"
    >
      {icon}
      <span className="truncate md:group-data-narrow/shell:sr-only">{label}</span>
      {waiting > 0 && <WaitingMark count={waiting} />}
      <PendingMark />
    </Link>
  );
}

/** Counts up to 99; beside the icon alone there is room for a dot. */
function WaitingMark({ count }: { count: number }) {
  const shown = count > 99 ? '99+' : String(count);
  return (
    <span className="mr-2 ml-auto rounded-full bg-accent px-1.5 font-semibold text-on-accent text-xs md:group-data-narrow/shell:absolute md:group-data-narrow/shell:top-1.5 md:group-data-narrow/shell:right-1 md:group-data-narrow/shell:m-0 md:group-data-narrow/shell:size-2 md:group-data-narrow/shell:p-0">
      <span className="md:group-data-narrow/shell:sr-only">
        {shown}
        <span className="sr-only"> waiting</span>
      </span>
    </span>
  );
}

/** Says that the next page is on its way, once that takes longer than 150 ms. */
function PendingMark() {
  const { pending } = useLinkStatus();
  return (
    <span
      aria-hidden="true"
      className={cn(
        'absolute top-3.5 right-2 size-1.5 rounded-full bg-accent md:group-data-narrow/shell:hidden',
        pending ? 'animate-late' : 'invisible',
      )}
    />
  );
}
