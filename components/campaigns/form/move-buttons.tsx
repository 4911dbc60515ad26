import { ArrowDown, ArrowUp } from 'lucide-react';
import { IconButton } from '../../ui/icon-button';
import type { Direction, Place } from './list-order';
import { moveButtonId } from './use-ordered-list';

type MoveButtonsProps = {
  list: string;
  index: number;
  /** What is moved. */
  title: string;
  place: Place;
  onMove: (direction: Direction) => void;
};

/** Moves a row one place up or down. */
export function MoveButtons({ list, index, title, place, onMove }: MoveButtonsProps) {
  const button = (direction: Direction, isEnd: boolean) => (
    <IconButton
      id={moveButtonId(list, index, direction)}
      label={`Move ${title} ${direction}`}
      aria-disabled={isEnd || undefined}
      onClick={() => !isEnd && onMove(direction)}
      className="text-ink-3 aria-disabled:opacity-35 max-md:h-10"
    >
      {direction === 'up' ? <ArrowUp className="size-3.5" /> : <ArrowDown className="size-3.5" />}
    </IconButton>
  );
  return (
    <span className="flex">
      {button('up', place === 'first' || place === 'only')}
      {button('down', place === 'last' || place === 'only')}
    </span>
  );
}
