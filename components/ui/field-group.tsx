'use client';

import { type ReactNode, useId } from 'react';
import { cn } from './cn';
import { FieldError } from './field';

type FieldGroupProps = {
  label: string;
  help?: ReactNode;
  /** Replaces the help. */
  error?: string | undefined;
  role?: 'group' | 'radiogroup';
  /** The help stands between label and controls where these are many. */
  isHelpFirst?: boolean;
  className?: string;
  children: ReactNode;
};

/** Several controls under one label: radios, or buttons of which one is pressed. */
export function FieldGroup({
  label,
  help,
  error,
  role = 'group',
  isHelpFirst = false,
  className,
  children,
}: FieldGroupProps) {
  const id = useId();
  const hasError = error !== undefined && error !== '';
  const note = (hasError || help !== undefined) && (
    <div id={`${id}-note`} className="text-sm">
      {hasError ? <FieldError>{error}</FieldError> : <p className="text-ink-2">{help}</p>}
    </div>
  );
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a name.
    <div
      role={role}
      aria-labelledby={`${id}-label`}
      aria-describedby={note === false ? undefined : `${id}-note`}
      data-wrong={hasError || undefined}
      className={cn('flex min-w-0 flex-col gap-[5px]', className)}
    >
      <span id={`${id}-label`} className="font-semibold text-sm">
        {label}
      </span>
      {isHelpFirst && note}
      {children}
      {!isHelpFirst && note}
    </div>
  );
}
