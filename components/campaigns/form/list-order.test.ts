import { expect, it } from 'vitest';
import { insertItem, moveItem, placeOf, removeItem, replaceItem } from './list-order';

const names = ['firstname', 'lastname', 'email'];
const insert = (items: string[], item: string, position: number) =>
  insertItem(items, { item, position, nameOf: (name) => name });

it('swaps an item with its neighbour', () => {
  expect(moveItem(names, 2, 'up')).toEqual(['firstname', 'email', 'lastname']);
  expect(moveItem(names, 0, 'down')).toEqual(['lastname', 'firstname', 'email']);
});

it('leaves the first item first and the last one last', () => {
  expect(moveItem(names, 0, 'up')).toEqual(names);
  expect(moveItem(names, 2, 'down')).toEqual(names);
  expect(moveItem(names, 7, 'down')).toEqual(names);
});

it('brings a removed item back to where it was', () => {
  const without = removeItem(names, 1);
  expect(without).toEqual(['firstname', 'email']);
  expect(insert(without, 'lastname', 1)).toEqual(names);
});

it('never has a name twice, while any number may still be without one', () => {
  expect(insert(names, 'email', 0)).toEqual(names);
  expect(insert(['email', ''], '', 2)).toEqual(['email', '', '']);
});

it('changes one item and no other', () => {
  expect(replaceItem(names, 1, 'company')).toEqual(['firstname', 'company', 'email']);
});

it('knows the ends of a list', () => {
  expect([0, 1, 2].map((index) => placeOf(index, 3))).toEqual(['first', 'middle', 'last']);
  expect(placeOf(0, 1)).toBe('only');
});
