import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeValues } from './merge-values';

const base = { way: 'word', rows: [{ to: 'a' }], gone: 1 };

it.each([
  ['nobody changed anything', base, base, { values: base, taken: [], clashes: [] }],
  [
    'only the caller did',
    { ...base, way: 'pair' },
    base,
    { values: { ...base, way: 'pair' }, taken: [], clashes: [] },
  ],
  [
    'only others did, one is gone',
    base,
    { way: 'word', rows: [] },
    { values: { way: 'word', rows: [] }, taken: ['rows', 'gone'], clashes: [] },
  ],
  [
    'both did, to the same',
    { ...base, rows: [{ to: 'b' }] },
    { ...base, rows: [{ to: 'b' }] },
    { values: { ...base, rows: [{ to: 'b' }] }, taken: [], clashes: [] },
  ],
  [
    'both did, to something else',
    { ...base, way: 'pair', added: 1 },
    { ...base, way: 'none', added: 2 },
    { values: { ...base, way: 'pair', added: 1 }, taken: [], clashes: ['way', 'added'] },
  ],
  [
    'the caller took away what others changed',
    { way: 'word', rows: base.rows },
    { ...base, gone: 2 },
    { values: { way: 'word', rows: base.rows }, taken: [], clashes: ['gone'] },
  ],
])('merges where %s', (_, mine, theirs, merged) => {
  const { values, taken, clashes } = mergeValues({ base, mine, theirs });
  expect({ values, taken: taken.toSorted(), clashes: clashes.toSorted() }).toEqual({
    ...merged,
    taken: merged.taken.toSorted(),
    clashes: merged.clashes.toSorted(),
  });
});

it('loses no change of anybody without a clash', () => {
  const values = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 2 }));
  fc.assert(
    fc.property(values, values, values, (before, mine, theirs) => {
      const merged = mergeValues({ base: before, mine, theirs });
      for (const name of ['a', 'b', 'c']) {
        if (merged.clashes.includes(name)) continue;
        const changed = [mine[name], theirs[name]].filter((value) => value !== before[name]);
        expect(merged.values[name]).toBe(changed.length > 0 ? changed[0] : before[name]);
      }
    }),
  );
});
