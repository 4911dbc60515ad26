import type { ComponentProps } from 'react';
import { cn } from './cn';

/** Scrolls sideways inside its own box where a screen has no narrower form for its rows. */
export function Table({ className, ...rest }: ComponentProps<'table'>) {
  return (
    <div className="overflow-x-auto">
      <table {...rest} className={cn('w-full border-collapse text-sm', className)} />
    </div>
  );
}

type CellProps = { isNumber?: boolean };
const edges = 'first:pl-5 last:pr-5 max-md:first:pl-4 max-md:last:pr-4';

export function Th({ isNumber = false, className, ...rest }: ComponentProps<'th'> & CellProps) {
  return (
    <th
      scope="col"
      {...rest}
      className={cn(
        'whitespace-nowrap border-line border-b px-3 py-2 text-left font-medium text-ink-3 text-xs',
        edges,
        isNumber && 'text-right',
        className,
      )}
    />
  );
}

export function Tr({ className, ...rest }: ComponentProps<'tr'>) {
  return (
    <tr {...rest} className={cn('border-line border-b last:border-b-0 hover:bg-sunken/55', className)} />
  );
}

export function Td({ isNumber = false, className, ...rest }: ComponentProps<'td'> & CellProps) {
  return (
    <td {...rest} className={cn('px-3 py-[9px] align-middle', edges, isNumber && 'text-right', className)} />
  );
}
