'use client';

import { Switch as RadixSwitch } from 'radix-ui';
import { cn } from './cn';

type SwitchProps = {
  label: string;
  isOn: boolean;
  onToggle: (isOn: boolean) => void;
  disabled?: boolean;
  className?: string;
};

/** Position, colour and word say the same thing. */
export function Switch({ label, isOn, onToggle, disabled = false, className }: SwitchProps) {
  return (
    <RadixSwitch.Root
      aria-label={label}
      checked={isOn}
      onCheckedChange={onToggle}
      disabled={disabled}
      className={cn(
        'group inline-flex flex-none items-center gap-2 rounded-sm py-1.5 font-semibold text-ink-2 text-sm data-[state=checked]:text-ink disabled:opacity-60',
        className,
      )}
    >
      {isOn ? 'On' : 'Off'}
      <span className="flex h-5 w-9 items-center rounded-full bg-surface px-1 shadow-[inset_0_0_0_1.5px_var(--color-line-strong)] transition-colors duration-[120ms] group-data-[state=checked]:bg-petrol group-data-[state=checked]:px-[3px] group-data-[state=checked]:shadow-none">
        <RadixSwitch.Thumb className="size-3 rounded-full bg-line-strong transition-transform duration-[120ms] ease-calm data-[state=checked]:size-3.5 data-[state=checked]:translate-x-4 data-[state=checked]:bg-surface" />
      </span>
    </RadixSwitch.Root>
  );
}
