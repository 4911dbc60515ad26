'use client';

import { Check } from 'lucide-react';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { cn } from './cn';

type ChoiceProps = Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; help?: ReactNode };

const markStyle =
  'col-start-1 row-start-1 m-0 size-[18px] appearance-none border-[1.5px] border-line-strong bg-surface disabled:opacity-50';

function Choice({
  label,
  help,
  mark,
  className,
}: Pick<ChoiceProps, 'label' | 'help' | 'className'> & { mark: (helpId: string | undefined) => ReactNode }) {
  const helpId = useId();
  return (
    <div className={cn('flex flex-col', className)}>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the control is what `mark` renders. */}
      <label className="flex cursor-pointer items-start gap-2.5 has-disabled:cursor-not-allowed has-disabled:text-ink-2">
        <span className="mt-px grid flex-none place-items-center">
          {mark(help === undefined ? undefined : helpId)}
        </span>
        <span className="min-w-0">{label}</span>
      </label>
      {help !== undefined && (
        <div id={helpId} className="pl-7 text-ink-2 text-sm">
          {help}
        </div>
      )}
    </div>
  );
}

export function Checkbox({ label, help, className, ...input }: ChoiceProps) {
  return (
    <Choice
      label={label}
      help={help}
      {...(className ? { className } : {})}
      mark={(helpId) => (
        <>
          <input
            aria-describedby={helpId}
            {...input}
            type="checkbox"
            className={cn(markStyle, 'peer rounded-[5px] checked:border-petrol checked:bg-petrol')}
          />
          <Check className="pointer-events-none invisible relative col-start-1 row-start-1 size-[13px] text-surface [stroke-width:3] peer-checked:visible" />
        </>
      )}
    />
  );
}

export function Radio({ label, help, className, ...input }: ChoiceProps) {
  return (
    <Choice
      label={label}
      help={help}
      {...(className ? { className } : {})}
      mark={(helpId) => (
        <input
          aria-describedby={helpId}
          {...input}
          type="radio"
          className={cn(markStyle, 'rounded-full checked:border-[5.5px] checked:border-petrol')}
        />
      )}
    />
  );
}
