'use client';

import type { ComponentProps } from 'react';
import { cn } from './cn';

type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label'> & { label: string };

export function IconButton({ label, className, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      title={label}
      className={cn(
        'grid size-8 flex-none place-items-center rounded-sm transition-colors duration-[120ms] hover:bg-current/10 disabled:opacity-50',
        className,
      )}
    />
  );
}
