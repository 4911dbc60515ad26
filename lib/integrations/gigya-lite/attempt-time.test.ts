import { expect, it } from 'vitest';
import type { GigyaSite } from '../../gigya/call';
import { startAttemptTime } from './attempt-time';

const site: GigyaSite = { dataCentre: 'eu1', credentials: { kind: 'anonymous', apiKey: 'key' } };

it('a call has its own time, the time it is worth, or what is left of the attempt, whichever is least', () => {
  let nowMs = 1_000;
  const time = startAttemptTime(() => nowMs);
  const limitOf = (totalTimeoutMs?: number, atMostMs?: number) =>
    time.limit({ ...site, ...(totalTimeoutMs && { totalTimeoutMs }) }, atMostMs).totalTimeoutMs;
  expect([limitOf(), limitOf(2_000), limitOf(undefined, 5_000)]).toEqual([15_000, 2_000, 5_000]);
  nowMs += 47_000;
  expect([limitOf(), limitOf(2_000), limitOf(undefined, 5_000)]).toEqual([3_000, 2_000, 3_000]);
  nowMs += 10_000;
  expect(limitOf()).toBe(1);
});

it('a refusal is remedied within a quarter of a minute', () => {
  let nowMs = 0;
  const time = startAttemptTime(() => nowMs);
  nowMs = 15_000;
  expect(time.allowsRemedy()).toBe(true);
  nowMs = 15_001;
  expect(time.allowsRemedy()).toBe(false);
});
