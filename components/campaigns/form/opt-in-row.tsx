'use client';

import { Pencil } from 'lucide-react';
import type { OptIn } from '@/lib/campaigns/definition';
import type { DescribedRow } from '@/lib/integrations/define';
import { cn } from '../../ui/cn';
import { IconButton } from '../../ui/icon-button';
import type { Direction, Place } from './list-order';
import { MoveButtons } from './move-buttons';
import { categoryLabels } from './opt-in-words';
import { RowState } from './row-state';
import { editButtonId } from './use-ordered-list';

type OptInRowProps = {
  optIn: OptIn;
  list: string;
  index: number;
  place: Place;
  /** Where the chosen connection sends it; null while that is not known. */
  pushed: readonly DescribedRow[] | null;
  isSelected: boolean;
  isOpen: boolean;
  canEdit: boolean;
  onSelect: () => void;
  onOpen: () => void;
  onMove: (direction: Direction) => void;
};

/** An opt-in in two lines: its wording, its category and where it goes, whether it must be given. */
export function OptInRow(props: OptInRowProps) {
  const { optIn, list, index, place, pushed, isSelected, isOpen, canEdit } = props;
  const { name, wording, category, mandatory } = optIn;
  const title = `opt-in ${name}`;
  const asks = pushed?.some(({ hasDoubleOptIn }) => hasDoubleOptIn) ? ', double opt-in' : '';
  return (
    <div
      className={cn(
        'grid grid-cols-[64px_minmax(0,1fr)_auto_32px] items-center gap-2 border-line border-t px-2 py-2 max-md:grid-cols-[64px_minmax(0,1fr)_32px]',
        !canEdit && 'grid-cols-[minmax(0,1fr)_auto] px-5 max-md:grid-cols-1 max-md:px-4',
        isSelected && 'bg-accent-soft shadow-[inset_3px_0_0_var(--color-accent-edge)]',
      )}
    >
      {canEdit && <MoveButtons list={list} index={index} title={title} place={place} onMove={props.onMove} />}
      <div className="min-w-0">
        <button
          type="button"
          aria-pressed={isSelected}
          onClick={props.onSelect}
          className="wrap-anywhere min-h-8 text-left font-semibold"
        >
          {wording ? `“${wording}”` : <span className="font-normal text-ink-3">Without a wording</span>}
        </button>
        <p className="wrap-anywhere flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-2 text-sm">
          {categoryLabels[category]}
          {pushed && sayWhere(pushed)}
          {pushed?.some(({ state }) => state === 'left_out') && <RowState state="left_out" />}
        </p>
      </div>
      <span className={cn('text-sm max-md:hidden', !mandatory && 'text-ink-2')}>
        {mandatory ? 'Mandatory' : 'Optional'}
        {asks}
      </span>
      {canEdit && (
        <IconButton
          id={editButtonId(list, index)}
          label={`Edit ${title}`}
          aria-expanded={isOpen}
          onClick={props.onOpen}
          className="text-ink-2 max-md:h-10"
        >
          <Pencil className="size-3.5" />
        </IconButton>
      )}
    </div>
  );
}

function sayWhere(rows: readonly DescribedRow[]): string {
  const parameters = rows.flatMap((row) => row.parameters);
  return parameters.length === 0 ? ', not pushed' : `, goes to ${parameters.join(', ')}`;
}
