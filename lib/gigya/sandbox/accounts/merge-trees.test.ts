import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillData, fillProfile, mergeData, mergeProfile, setAt } from './merge-trees';
import type { Tree } from './types';

describe('mergeProfile', () => {
  it('keeps what is not passed, replaces lists and objects whole, and deletes by null', () => {
    const before = { city: 'Diest', work: { title: 'A', company: 'B' }, phones: [{ number: '1' }], zip: '1' };
    const patch = { work: { title: 'C', location: null }, phones: [], zip: null };
    expect(mergeProfile(before, patch)).toEqual({ city: 'Diest', work: { title: 'C' }, phones: [] });
  });

  it('leaves exactly the last value of each key after any sequence of writes', () => {
    const name = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor', 'toString');
    const value = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.array(fc.integer()));
    const patch = fc.array(fc.tuple(name, value)).map((entries) => Object.fromEntries(entries));
    fc.assert(
      fc.property(fc.array(patch), (patches) => {
        const last = new Map<string, unknown>();
        for (const [key, written] of patches.flatMap((fields) => Object.entries(fields)))
          last.set(key, written);
        const expected = [...last].filter(([, written]) => written !== null);
        const merged = patches.reduce<Tree>(mergeProfile, {});
        expect(new Map(Object.entries(merged))).toEqual(new Map(expected));
        expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
      }),
    );
  });
});

describe('mergeData', () => {
  it('merges objects key by key, replaces lists, and deletes by null at any level', () => {
    const before = { car: { make: 'A', doors: 3, extras: { radio: true } }, tags: [1, 2], hobby: 'chess' };
    const patch = { car: { doors: null, extras: { roof: true } }, tags: [3], pet: { name: null, age: 2 } };
    expect(mergeData(before, patch)).toEqual({
      car: { make: 'A', extras: { radio: true, roof: true } },
      tags: [3],
      hobby: 'chess',
      pet: { age: 2 },
    });
    expect(mergeData(before, { car: 'none' })).toMatchObject({ car: 'none' });
    expect(mergeData({ car: 'none' }, { car: { doors: 5 } })).toEqual({ car: { doors: 5 } });
  });

  it('changes neither of the two, and no prototype', () => {
    const tree = () => fc.dictionary(fc.constantFrom('a', 'b', '__proto__', 'constructor'), fc.jsonValue());
    fc.assert(
      fc.property(tree(), tree(), (before, patch) => {
        const texts = JSON.stringify([before, patch]);
        mergeData(before, patch);
        expect(JSON.stringify([before, patch])).toBe(texts);
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
    );
  });
});

it('fills gaps and never overwrites: profile objects whole, custom ones key by key', () => {
  const full = { work: { title: 'A' }, firstName: 'Jane' };
  const lite = { work: { company: 'B' }, firstName: 'J', zip: '1' };
  expect(fillProfile(full, lite)).toEqual({ work: { title: 'A' }, firstName: 'Jane', zip: '1' });
  expect(fillData({ car: { make: 'A' }, n: 0 }, { car: { make: 'B', doors: 3 }, n: 1, pet: 'x' })).toEqual({
    car: { make: 'A', doors: 3 },
    n: 0,
    pet: 'x',
  });
  expect(fillData({}, { constructor: 'x', toString: 1 })).toEqual({ constructor: 'x', toString: 1 });
});

it('sets a value below names that are not there, and beside those that are', () => {
  expect(setAt({ terms: { tos: 1 } }, ['terms', 'app', 'v2'], 2)).toEqual({
    terms: { tos: 1, app: { v2: 2 } },
  });
  expect(setAt({}, ['constructor', 'x'], 1)).toEqual({ constructor: { x: 1 } });
});
