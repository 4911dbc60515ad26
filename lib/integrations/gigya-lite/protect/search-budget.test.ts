import { expect, it } from 'vitest';
import { createSearchBudget } from './search-budget';

const { signal } = new AbortController();

it('no second sees more searches than allowed, and all of them get their turn', async () => {
  const searches = createSearchBudget({ now: () => performance.now() });
  const begunAt: number[] = [];
  await Promise.all(
    Array.from({ length: 12 }, async () => {
      expect(await searches.take({ key: 'site', perSecond: 5, signal })).toBe(true);
      begunAt.push(performance.now());
    }),
  );
  const ordered = begunAt.toSorted((one, other) => one - other);
  for (const [nth, at] of ordered.entries()) {
    const sixthAfter = ordered[nth + 5];
    // A timer may fire within the millisecond before its time.
    if (sixthAfter !== undefined) expect(sixthAfter - at).toBeGreaterThan(995);
  }
});

it('sites do not wait for each other', async () => {
  const searches = createSearchBudget({ now: () => 0 });
  expect(await searches.take({ key: 'one', perSecond: 1, signal })).toBe(true);
  expect(await searches.take({ key: 'two', perSecond: 1, signal })).toBe(true);
});

it('time that has passed makes room', async () => {
  let nowMs = 0;
  const searches = createSearchBudget({ now: () => nowMs });
  const take = () => searches.take({ key: 'site', perSecond: 2, signal });
  expect([await take(), await take()]).toEqual([true, true]);
  nowMs = 1_000;
  expect([await take(), await take()]).toEqual([true, true]);
});

it('who would have to wait for too long is sent away at once and takes no turn', async () => {
  let nowMs = 0;
  const searches = createSearchBudget({ now: () => nowMs });
  const stopped = new AbortController();
  const take = () => searches.take({ key: 'site', perSecond: 1, signal: stopped.signal });
  const waiting = Array.from({ length: 11 }, take);
  expect(await take()).toBe(false);
  nowMs = 1_000;
  waiting.push(take());
  stopped.abort();
  expect(await Promise.all(waiting)).toEqual([true, ...Array(11).fill(false)]);
});
