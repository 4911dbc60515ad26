'use client';

import { useEffect, useState } from 'react';
import { useToast } from '../../ui/toast';
import { type Direction, insertItem, moveItem, removeItem, replaceItem } from './list-order';

type OrderedListOptions<Item> = {
  /** Tells the rows of two lists of one page apart. */
  list: string;
  items: readonly Item[];
  /** What tells an item from the others; '' while it has none. */
  nameOf: (item: Item) => string;
  /** What an item is called in what is said about it. */
  titleOf: (item: Item) => string;
  update: (change: (items: Item[]) => Item[]) => void;
};

export const moveButtonId = (list: string, index: number, direction: Direction) =>
  `${list}-${index}-move-${direction}`;
export const editButtonId = (list: string, index: number) => `${list}-${index}-edit`;

/** What can be done to the items of a list, which of them is selected or open, and what is said about it aloud. */
export function useOrderedList<Item>({ list, items, nameOf, titleOf, update }: OrderedListOptions<Item>) {
  const showToast = useToast();
  const [selected, setSelected] = useState<number | null>(null);
  const [open, setOpen] = useState<number | null>(null);
  const [news, setNews] = useState('');
  // A row that moves, closes or goes takes the focus with it; it belongs to the button that comes next. As state it
  // arrives together with the rows: an effect of an earlier rendering cannot give the focus too soon.
  const [next, focusNext] = useState<{ id: string } | null>(null);
  useEffect(() => {
    if (next) document.getElementById(next.id)?.focus();
  }, [next]);

  const move = (from: number, direction: Direction) => {
    const item = items[from];
    if (item === undefined) return;
    const to = direction === 'up' ? from - 1 : from + 1;
    setNews(`${titleOf(item)} is number ${to + 1} of ${items.length}.`);
    setSelected(to);
    setOpen((before) => (before === from ? to : before === to ? from : before));
    focusNext({ id: moveButtonId(list, to, direction) });
    update((before) => moveItem(before, from, direction));
  };
  const add = (item: Item, isOpen = false) => {
    update((before) => insertItem(before, { item, position: before.length, nameOf }));
    setNews(`${titleOf(item)} is added at the end.`);
    setSelected(items.length);
    if (isOpen) setOpen(items.length);
  };
  const remove = (position: number) => {
    const item = items[position];
    if (item === undefined) return;
    const neighbour = Math.min(position, items.length - 2);
    focusNext(neighbour < 0 ? null : { id: editButtonId(list, neighbour) });
    update((before) => removeItem(before, position));
    setOpen(null);
    setSelected(null);
    const onAct = () => update((before) => insertItem(before, { item, position, nameOf }));
    showToast({ text: `${titleOf(item)} is removed from the form.`, action: { label: 'Undo', onAct } });
  };
  const replace = (position: number, item: Item) => update((before) => replaceItem(before, position, item));
  const toggle = (position: number) => {
    const isClosing = open === position;
    focusNext(isClosing ? { id: editButtonId(list, position) } : null);
    setSelected(position);
    setOpen(isClosing ? null : position);
  };
  return { list, selected, open, news, select: setSelected, toggle, move, add, remove, replace };
}

export type OrderedList<Item> = ReturnType<typeof useOrderedList<Item>>;
