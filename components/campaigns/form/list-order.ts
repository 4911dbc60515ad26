export type Direction = 'up' | 'down';

/** Swaps an item with its neighbour; the same list when it has none on that side. */
export function moveItem<Item>(items: readonly Item[], from: number, direction: Direction): Item[] {
  const to = direction === 'up' ? from - 1 : from + 1;
  const [item, neighbour] = [items[from], items[to]];
  if (item === undefined || neighbour === undefined) return [...items];
  return items.with(from, neighbour).with(to, item);
}

export const removeItem = <Item>(items: readonly Item[], position: number): Item[] =>
  items.toSpliced(position, 1);

export const replaceItem = <Item>(items: readonly Item[], position: number, item: Item): Item[] =>
  items.map((other, index) => (index === position ? item : other));

/** Puts an item at a position, or at the end when there are fewer; one of a name that is there already stays out. */
export function insertItem<Item>(
  items: readonly Item[],
  { item, position, nameOf }: { item: Item; position: number; nameOf: (item: Item) => string },
): Item[] {
  const name = nameOf(item);
  if (name !== '' && items.some((other) => nameOf(other) === name)) return [...items];
  return items.toSpliced(position, 0, item);
}

export type Place = 'first' | 'middle' | 'last' | 'only';

export function placeOf(index: number, count: number): Place {
  if (count === 1) return 'only';
  if (index === 0) return 'first';
  return index === count - 1 ? 'last' : 'middle';
}
