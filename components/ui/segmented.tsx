'use client';

import { cn } from './cn';

type Segment<Value extends string> = { value: Value; label: string; count?: number };

type SegmentedProps<Value extends string> = {
  label: string;
  value: Value;
  segments: readonly Segment<Value>[];
  onChoose: (value: Value) => void;
  className?: string;
};

/** One of a few: a filter or a setting with two or three values. */
export function Segmented<Value extends string>({
  label,
  value,
  segments,
  onChoose,
  className,
}: SegmentedProps<Value>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out inline in every browser.
    <div
      role="group"
      aria-label={label}
      className={cn(
        'inline-flex max-w-full gap-0.5 overflow-x-auto rounded-md bg-mute-soft p-[3px] [scrollbar-width:none]',
        className,
      )}
    >
      {segments.map((segment) => (
        <button
          key={segment.value}
          type="button"
          aria-pressed={segment.value === value}
          onClick={() => onChoose(segment.value)}
          className="flex h-[30px] flex-none items-center gap-1.5 whitespace-nowrap rounded-sm px-3 font-medium text-ink-2 text-sm focus-visible:-outline-offset-2 aria-pressed:bg-lift aria-pressed:font-semibold aria-pressed:text-ink aria-pressed:shadow-lift"
        >
          {segment.label}
          {segment.count !== undefined && <span className="font-medium text-ink-3">{segment.count}</span>}
        </button>
      ))}
    </div>
  );
}
