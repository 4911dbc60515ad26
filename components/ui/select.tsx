'use client';

import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from './cn';
import { controlStyle } from './control-style';
import { useFieldControl } from './field';

/** A native select: its options are `<option>` elements. */
export function Select({ className, ...rest }: ComponentProps<'select'>) {
  return (
    <span className={cn('relative block min-w-0', className)}>
      <select
        {...useFieldControl()}
        {...rest}
        className={cn(controlStyle, 'appearance-none truncate pr-9')}
      />
      <ChevronDown className="-translate-y-1/2 pointer-events-none absolute top-1/2 right-2.5 text-ink-2" />
    </span>
  );
}
