import type { ReactNode } from 'react';
import { Card } from '../../ui/card';
import { cn } from '../../ui/cn';

type StepCardProps = {
  title: ReactNode;
  detail?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
  className?: string;
};

/** A card below a step's title. */
export function StepCard({ title, detail, action, children, className }: StepCardProps) {
  return (
    <Card>
      <div className="flex min-h-[54px] flex-wrap items-center gap-3 py-3 pr-3 pl-5 max-md:pl-4">
        <div className="min-w-0 flex-1">
          <h3 className="font-semibold text-md tracking-[-0.005em]">{title}</h3>
          {detail !== undefined && <p className="text-ink-2 text-sm">{detail}</p>}
        </div>
        {action}
      </div>
      <div className={cn('flex flex-col gap-4 px-5 pb-5 max-md:px-4', className)}>{children}</div>
    </Card>
  );
}
