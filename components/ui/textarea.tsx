'use client';

import type { ComponentProps } from 'react';
import { cn } from './cn';
import { areaStyle } from './control-style';
import { useFieldControl } from './field';

export function Textarea({ className, rows = 4, ...rest }: ComponentProps<'textarea'>) {
  return <textarea rows={rows} {...useFieldControl()} {...rest} className={cn(areaStyle, className)} />;
}
