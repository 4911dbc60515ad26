'use client';

import { cn } from './cn';

type Segment<Value extends string> = { value: Value; label: string; count?: number };

type SegmentsProps<Value extends string> = {
  value: Value;
  segments: readonly Segment<Value>[];
  onChoose: (value: Value) => void;
  disabled?: boolean;
  /** As wide as what it stands in. */
  isFull?: boolean;
};

/** One of a few: a filter or a setting with two or three values. */
export function Segmented<Value extends string>({
  label,
  className,
  ...segments
}: SegmentsProps<Value> & { label: string; className?: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out inline in every browser.
    <div role="group" aria-label={label} className={cn('inline-flex max-w-full', className)}>
      <Segments {...segments} />
    </div>
  );
}

/** The buttons alone, for a group that has its name already. */
export function Segments<Value extends string>({
  value,
  segments,
  onChoose,
  disabled = false,
  isFull = false,
}: SegmentsProps<Value>) {
  return (
    <div
      className={cn(
        'inline-flex max-w-full gap-0.5 overflow-x-auto rounded-md bg-mute-soft p-[3px] [scrollbar-width:none]',
        isFull && 'flex',
      )}
    >
      {segments.map((segment) => (
        <button
          key={segment.value}
          type="button"
          aria-pressed={segment.value === value}
          disabled={disabled}
          onClick={() => onChoose(segment.value)}
          className={cn(
            'flex h-[30px] flex-none items-center gap-1.5 whitespace-nowrap rounded-sm px-3 font-medium text-ink-2 text-sm focus-visible:-outline-offset-2 disabled:opacity-60 aria-pressed:bg-lift aria-pressed:font-semibold aria-pressed:text-ink aria-pressed:shadow-lift',
            isFull && 'flex-auto justify-center px-2',
          )}
        >
          {segment.label}
          {segment.count !== undefined && <span className="font-medium text-ink-3">{segment.count}</span>}
        </button>
      ))}
    </div>
  );
}
