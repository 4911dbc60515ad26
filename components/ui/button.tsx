'use client';

import { LoaderCircle } from 'lucide-react';
import type { ComponentProps, MouseEvent } from 'react';
import { type ButtonStyle, buttonStyle } from './button-style';
import { cn } from './cn';

type ButtonProps = Omit<ComponentProps<'button'>, 'aria-busy'> &
  ButtonStyle & {
    isBusy?: boolean;
    /** Stands in for the label while busy, for example "Saving". Its room is reserved, so the width stays. */
    busyWord?: string;
  };

/** A busy button keeps the focus and takes no second click. */
export function Button({
  tone,
  size,
  isBusy = false,
  busyWord,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  const handleClick = (event: MouseEvent<HTMLButtonElement>) => {
    if (isBusy) event.preventDefault();
    else onClick?.(event);
  };
  const content = 'inline-flex items-center justify-center gap-[inherit] [grid-area:1/1]';
  return (
    <button
      {...rest}
      type={type}
      onClick={handleClick}
      aria-busy={isBusy || undefined}
      aria-disabled={isBusy || undefined}
      className={cn(buttonStyle({ tone, size }), className)}
    >
      {busyWord === undefined ? (
        children
      ) : (
        <span className="grid gap-[inherit]">
          <span className={cn(content, isBusy && 'invisible')}>{children}</span>
          <span className={cn(content, !isBusy && 'invisible')}>
            <LoaderCircle className={cn(isBusy && 'animate-turn')} />
            {busyWord}
          </span>
        </span>
      )}
    </button>
  );
}
