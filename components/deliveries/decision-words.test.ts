import { describe, expect, it } from 'vitest';
import { allWords, doneWords } from './decision-words';

describe('what is said after a decision', () => {
  it.each([
    ['overwrite', 1, 0, '1 delivery overwrites its account now.'],
    ['fill_gaps', 1200, 0, '1,200 deliveries fill the gaps now.'],
    ['discard', 2, 0, '2 deliveries are discarded.'],
    ['discard', 1, 3, '1 delivery is discarded. Somebody else decided about 3 deliveries in the meantime.'],
    ['overwrite', 0, 2, 'Nothing changed: somebody else decided in the meantime.'],
  ] as const)('%s of %i, with %i gone', (decision, decided, gone, words) => {
    expect(doneWords(decision, { decided, gone })).toBe(words);
  });

  it('names the number of all while it is known', () => {
    expect([1, 73, 99, 100].map(allWords)).toEqual([
      'all 1 delivery',
      'all 73 deliveries',
      'all 99 deliveries',
      'all deliveries, more than 99',
    ]);
  });
});
