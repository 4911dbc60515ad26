'use client';

import { ArrowDown, ArrowUp, Pencil } from 'lucide-react';
import type { FormField } from '@/lib/campaigns/definition';
import { Chip } from '../../ui/chip';
import { cn } from '../../ui/cn';
import { IconButton } from '../../ui/icon-button';
import type { Direction } from './field-order';
import { VariableIcon } from './variable-icon';

type FieldRowProps = {
  field: FormField;
  position: 'first' | 'middle' | 'last' | 'only';
  isSelected: boolean;
  isOpen: boolean;
  canEdit: boolean;
  onSelect: () => void;
  onOpen: () => void;
  onMove: (direction: Direction) => void;
};

/** A field in one line: its place, its name, what it fills, whether it must be filled in. */
export function FieldRow(props: FieldRowProps) {
  const { field, isSelected, isOpen, canEdit, onSelect, onOpen } = props;
  const { variable, label, mandatory } = field;
  return (
    <div
      className={cn(
        'grid min-h-[38px] grid-cols-[64px_20px_minmax(0,1fr)_124px_76px_32px] items-center gap-2 border-line border-t px-2 py-0.5 max-md:min-h-[42px] max-md:grid-cols-[64px_minmax(0,1fr)_auto_32px]',
        !canEdit &&
          'grid-cols-[20px_minmax(0,1fr)_124px_76px] px-5 max-md:grid-cols-[minmax(0,1fr)_auto] max-md:px-4',
        isSelected && 'bg-accent-soft shadow-[inset_3px_0_0_var(--color-accent-edge)]',
      )}
    >
      {canEdit && <MoveButtons {...props} />}
      <span className="grid place-items-center max-md:hidden">
        <VariableIcon variable={variable} />
      </span>
      <button
        type="button"
        aria-pressed={isSelected}
        onClick={onSelect}
        className="wrap-anywhere min-h-8 text-left font-medium"
      >
        {label || <span className="font-normal text-ink-3">Without a label</span>}
      </button>
      <span>
        <Chip>{`{${variable}}`}</Chip>
      </span>
      <span className={cn('text-sm max-md:hidden', !mandatory && 'text-ink-2')}>
        {mandatory ? 'Mandatory' : 'Optional'}
      </span>
      {canEdit && (
        <IconButton
          id={editButtonId(variable)}
          label={`Edit ${label}`}
          aria-expanded={isOpen}
          onClick={onOpen}
          className="text-ink-2 max-md:h-10"
        >
          <Pencil className="size-3.5" />
        </IconButton>
      )}
    </div>
  );
}

function MoveButtons({ field: { variable, label }, position, onMove }: FieldRowProps) {
  const button = (direction: Direction, isEnd: boolean) => (
    <IconButton
      id={moveButtonId(variable, direction)}
      label={`Move ${label} ${direction}`}
      aria-disabled={isEnd || undefined}
      onClick={() => !isEnd && onMove(direction)}
      className="text-ink-3 aria-disabled:opacity-35 max-md:h-10"
    >
      {direction === 'up' ? <ArrowUp className="size-3.5" /> : <ArrowDown className="size-3.5" />}
    </IconButton>
  );
  return (
    <span className="flex">
      {button('up', position === 'first' || position === 'only')}
      {button('down', position === 'last' || position === 'only')}
    </span>
  );
}

export const moveButtonId = (variable: string, direction: Direction) => `move-${variable}-${direction}`;
export const editButtonId = (variable: string) => `edit-${variable}`;
