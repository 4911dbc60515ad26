import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn';

type CardProps = ComponentProps<'section'> & { as?: 'section' | 'article' | 'div' | 'li' };

export function Card({ as: Element = 'section', className, children, id, ...rest }: CardProps) {
  const labels = { 'aria-label': rest['aria-label'], 'aria-labelledby': rest['aria-labelledby'] };
  return (
    <Element id={id} {...labels} className={cn('min-w-0 rounded-lg bg-surface shadow-card', className)}>
      {children}
    </Element>
  );
}

type CardHeadProps = { title: ReactNode; detail?: ReactNode; children?: ReactNode; id?: string };

/** The title of a card with its acts at the right. */
export function CardHead({ title, detail, children, id }: CardHeadProps) {
  return (
    <div className="flex flex-wrap items-center gap-3 px-5 pt-4 pb-3">
      <div className="min-w-0 flex-1">
        <h2 id={id} className="font-semibold text-md tracking-[-0.005em]">
          {title}
        </h2>
        {detail !== undefined && <p className="text-ink-2 text-sm">{detail}</p>}
      </div>
      {children}
    </div>
  );
}
