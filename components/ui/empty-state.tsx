import type { ReactNode } from 'react';
import { cn } from './cn';

type EmptyStateProps = {
  /** What would be here. */
  title: string;
  /** Why it is not. */
  children: ReactNode;
  /** One button. */
  action?: ReactNode;
  headingLevel?: 'h1' | 'h2' | 'h3';
  className?: string;
};

export function EmptyState({
  title,
  children,
  action,
  headingLevel: Heading = 'h2',
  className,
}: EmptyStateProps) {
  return (
    <div className={cn('flex flex-col items-center px-6 py-10 text-center', className)}>
      <svg
        width="120"
        height="52"
        viewBox="0 0 64 26"
        className="fill-none stroke-line-strong"
        aria-hidden="true"
      >
        <path d="M2 22C16 2 48 2 62 22M2 22h60M17 22v-13.6M32 22V7M47 22v-13.6" />
      </svg>
      <Heading className="mt-2 font-semibold text-md">{title}</Heading>
      <p className="mt-0.5 max-w-[52ch] text-pretty text-ink-2">{children}</p>
      {action !== undefined && <div className="mt-3.5">{action}</div>}
    </div>
  );
}
