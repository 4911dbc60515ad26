import type { UrlObject } from 'node:url';
import type { Route } from 'next';
import Link from 'next/link';

export type TabLink = { href: Route | UrlObject; label: string; isCurrent: boolean; detail?: string };

/** Pages that belong together, one link each. */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  return (
    <nav aria-label={label} className="border-line border-b">
      <ul className="-mb-px flex gap-1 overflow-x-auto [scrollbar-width:none]">
        {tabs.map((tab) => (
          <li key={tab.label} className="flex-none">
            <Link
              href={tab.href}
              aria-current={tab.isCurrent ? 'page' : undefined}
              className="relative flex h-10 items-center gap-[7px] whitespace-nowrap px-2.5 font-medium text-ink-2 text-sm focus-visible:-outline-offset-2 hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:after:absolute aria-[current]:after:inset-x-2 aria-[current]:after:bottom-0 aria-[current]:after:h-0.5 aria-[current]:after:bg-accent-edge"
            >
              {tab.label}
              {tab.detail !== undefined && <span className="font-medium text-ink-3">{tab.detail}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
