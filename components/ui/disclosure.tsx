'use client';

import { ChevronRight } from 'lucide-react';
import type { MouseEvent, ReactNode } from 'react';
import { cn } from './cn';

type DisclosureProps = {
  title: string;
  /** What is inside, in one line. */
  summary: string;
  isOpen: boolean;
  onToggle: () => void;
  /** Marks the row, so that whoever looks for a wrong entry finds it. */
  path?: string;
  /** A button at the right end of the row. */
  act?: ReactNode;
  /** Made only while it is open. */
  children: () => ReactNode;
};

/** A row that opens what is too much to show at once. */
export function Disclosure({ title, summary, isOpen, onToggle, path, act, children }: DisclosureProps) {
  const toggle = (event: MouseEvent) => {
    // Its state is React's, so that others can open it.
    event.preventDefault();
    onToggle();
  };
  return (
    <div className="relative min-w-0">
      <details open={isOpen}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button. */}
        <summary
          data-path={path}
          onClick={toggle}
          className={cn(
            'grid h-[42px] list-none grid-cols-[16px_80px_minmax(0,1fr)] items-center gap-2.5 rounded-sm px-3 text-ink-2 text-sm focus-visible:-outline-offset-2 [&::-webkit-details-marker]:hidden',
            act !== undefined && 'pr-28',
          )}
        >
          <ChevronRight className={cn('transition-transform duration-[120ms]', isOpen && 'rotate-90')} />
          <b className="font-semibold text-base text-ink">{title}</b>
          <span className="truncate">{summary}</span>
        </summary>
        {isOpen && <div className="border-line border-t p-3">{children()}</div>}
      </details>
      {act !== undefined && <div className="absolute top-1.5 right-2">{act}</div>}
    </div>
  );
}
