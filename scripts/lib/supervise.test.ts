import { expect, it } from 'vitest';
import { restartPauseMs } from './supervise.mjs';

it('the pause before a restart grows to half a minute and no further', () => {
  const pauses = [1, 2, 3, 4, 5, 6, 7, 50].map(restartPauseMs);
  expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
});
