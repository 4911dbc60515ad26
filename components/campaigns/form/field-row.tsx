'use client';

import { Pencil } from 'lucide-react';
import type { FormField } from '@/lib/campaigns/definition';
import { Chip } from '../../ui/chip';
import { cn } from '../../ui/cn';
import { IconButton } from '../../ui/icon-button';
import type { Direction, Place } from './list-order';
import { MoveButtons } from './move-buttons';
import { editButtonId } from './use-ordered-list';
import { FieldIcon } from './variable-icon';

type FieldRowProps = {
  field: FormField;
  list: string;
  index: number;
  place: Place;
  /** Whether no row of the chosen connection takes it. */
  isNotPushed: boolean;
  isSelected: boolean;
  isOpen: boolean;
  canEdit: boolean;
  onSelect: () => void;
  onOpen: () => void;
  onMove: (direction: Direction) => void;
};

/** A field in one line: its place, its name, what it fills, whether it must be filled in. */
export function FieldRow(props: FieldRowProps) {
  const { field, list, index, place, isNotPushed, isSelected, isOpen, canEdit } = props;
  const { variable, label, mandatory } = field;
  const title = label || 'the field';
  return (
    <div
      className={cn(
        'grid min-h-[38px] grid-cols-[64px_20px_minmax(0,1fr)_124px_76px_32px] items-center gap-2 border-line border-t px-2 py-0.5 max-md:min-h-[42px] max-md:grid-cols-[64px_minmax(0,1fr)_auto_32px]',
        !canEdit &&
          'grid-cols-[20px_minmax(0,1fr)_124px_76px] px-5 max-md:grid-cols-[minmax(0,1fr)_auto] max-md:px-4',
        isSelected && 'bg-accent-soft shadow-[inset_3px_0_0_var(--color-accent-edge)]',
      )}
    >
      {canEdit && <MoveButtons list={list} index={index} title={title} place={place} onMove={props.onMove} />}
      <span className="grid place-items-center max-md:hidden">
        <FieldIcon field={field} />
      </span>
      <span className="flex min-w-0 flex-wrap items-center gap-x-2.5">
        <button
          type="button"
          aria-pressed={isSelected}
          onClick={props.onSelect}
          className="wrap-anywhere min-h-8 min-w-0 text-left font-medium"
        >
          {label || <span className="font-normal text-ink-3">Without a label</span>}
        </button>
        {isNotPushed && <span className="text-ink-2 text-sm">not pushed</span>}
      </span>
      <span className="flex min-w-0 max-md:max-w-[112px]">
        {variable && (
          <span className="min-w-0 overflow-hidden" title={variable}>
            <Chip>{`{${variable}}`}</Chip>
          </span>
        )}
      </span>
      <span className={cn('text-sm max-md:hidden', !mandatory && 'text-ink-2')}>
        {mandatory ? 'Mandatory' : 'Optional'}
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
