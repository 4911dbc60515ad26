import { expect, test } from 'vitest';
import { freeName, nameFrom } from './free-name';
import { customNameSchema } from './variables';

test.each([
  ['Favourite colour', 'favourite_colour'],
  ['  Où êtes-vous né(e) ?', 'ou_etes_vous_ne_e'],
  ['2nd name', 'nd_name'],
  ['日本', ''],
  ['a'.repeat(60), 'a'.repeat(40)],
])('the label %j gives the name %j', (label, name) => {
  expect(nameFrom(label)).toBe(name);
  if (name) expect(customNameSchema.safeParse(name).success).toBe(true);
});

test('a name that is taken gets a number and stays short enough', () => {
  const taken = new Set(['colour', 'colour_2', 'x'.repeat(40)]);
  const free = (name: string) => freeName(name, (other) => taken.has(other));
  expect(free('colour')).toBe('colour_3');
  expect(free('size')).toBe('size');
  expect(free('x'.repeat(40))).toBe(`${'x'.repeat(38)}_2`);
  expect(free('')).toBe('');
});
