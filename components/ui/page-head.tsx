import type { UrlObject } from 'node:url';
import { ChevronRight } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';

type Crumb = { label: string; href?: Route | UrlObject };

type PageHeadProps = {
  title: string;
  crumbs?: readonly Crumb[];
  /** Beside the title: its state. */
  badge?: ReactNode;
  /** One sentence. */
  children?: ReactNode;
  /** At the right. */
  actions?: ReactNode;
};

export function PageHead({ title, crumbs = [], badge, children, actions }: PageHeadProps) {
  return (
    <div className="mb-5 flex items-start gap-4 max-md:mb-4 max-md:flex-wrap max-md:gap-3">
      <div className="min-w-0 flex-1 max-md:basis-full">
        {crumbs.length > 0 && <Crumbs crumbs={crumbs} />}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="text-balance break-words font-semibold text-xl tracking-[-0.015em]">{title}</h1>
          {badge}
        </div>
        {children !== undefined && <p className="mt-1 max-w-[68ch] text-pretty text-ink-2">{children}</p>}
      </div>
      {actions !== undefined && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </div>
  );
}

function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <p className="mb-1 flex items-center gap-1.5 text-ink-3 text-sm">
      {crumbs.map(({ label, href }) =>
        href === undefined ? (
          <span key={label}>{label}</span>
        ) : (
          <span key={label} className="flex items-center gap-1.5">
            <Link href={href} className="hover:underline">
              {label}
            </Link>
            <ChevronRight className="size-3.5" />
          </span>
        ),
      )}
    </p>
  );
}
