import type { ReactNode } from 'react';
import { cn } from './cn';

/** The room of an ordinary page. The campaign editor does without. */
export function Page({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <div
      className={cn(
        'mx-auto w-full max-w-[1200px] px-8 pt-7 pb-10 max-md:px-4 max-md:pt-5 max-md:pb-8',
        className,
      )}
    >
      {children}
    </div>
  );
}
