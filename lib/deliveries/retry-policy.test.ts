import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../integrations/define';
import { maximumAttempts, nextAttempt, waitsMs } from './retry-policy';
import { canTransition } from './states';

const now = new Date('2026-11-23T12:00:00Z');
const middle = () => 0.5;
const retry: Outcome = { kind: 'retry' };
const waitAfter = (attempts: number, outcome: Outcome = retry, random = middle) => {
  const next = nextAttempt({ attempts, outcome, fault: 'partner_down', now, random });
  return next.dueAt ? next.dueAt.getTime() - now.getTime() : next.state;
};

describe('the retry schedule', () => {
  test('waits 2 s, 10 s, 1 min, 5 min, 30 min, 2 h, 6 h, 12 h and 24 h, and is then exhausted', () => {
    const walked = Array.from({ length: maximumAttempts }, (_, index) => waitAfter(index + 1));
    const seconds = [2, 10, 60, 300, 1_800, 7_200, 21_600, 43_200, 86_400];
    expect(walked).toEqual([...seconds.map((value) => value * 1_000), 'exhausted']);
  });

  test('is exhausted with the fault of the last attempt', () => {
    const next = nextAttempt({ attempts: 10, outcome: retry, fault: 'partner_down', now, random: middle });
    expect(next).toEqual({ state: 'exhausted', reason: 'partner_down', dueAt: null });
  });

  test('waits as long as the partner asks, but never longer than a day', () => {
    expect(waitAfter(1, { kind: 'retry', minimumWaitMs: 45_000 })).toBe(45_000);
    expect(waitAfter(4, { kind: 'retry', minimumWaitMs: 45_000 })).toBe(300_000);
    expect(waitAfter(1, { kind: 'retry', minimumWaitMs: 10 * 86_400_000 })).toBe(86_400_000);
  });

  test('spreads each wait by at most a fifth to either side', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: waitsMs.length }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (attempts, value) => {
          const planned = waitsMs[attempts - 1] ?? Number.NaN;
          const wait = Number(waitAfter(attempts, retry, () => value));
          expect(wait).toBeGreaterThanOrEqual(Math.floor(planned * 0.8));
          expect(wait).toBeLessThanOrEqual(planned * 1.2);
        },
      ),
    );
  });
});

describe('the end of a delivery', () => {
  test.each([
    [{ kind: 'delivered' }, { state: 'delivered', reason: null, dueAt: null }],
    [{ kind: 'rejected' }, { state: 'rejected', reason: 'bad_email', dueAt: null }],
    [{ kind: 'paused' }, { state: 'held', reason: 'paused', dueAt: null }],
    [
      { kind: 'held', reason: 'review' },
      { state: 'held', reason: 'review', dueAt: null },
    ],
    [
      { kind: 'skipped', reason: 'protected' },
      { state: 'skipped', reason: 'protected', dueAt: null },
    ],
  ] satisfies [Outcome, object][])('%o leads to %o', (outcome, expected) => {
    expect(nextAttempt({ attempts: 1, outcome, fault: 'bad_email', now, random: middle })).toEqual(expected);
  });

  test('every outcome after every number of attempts is a step that a delivery being sent may take', () => {
    const outcomes: Outcome[] = [
      ...(['delivered', 'retry', 'rejected', 'paused'] as const).map((kind) => ({ kind })),
      { kind: 'held', reason: 'review' },
      { kind: 'skipped', reason: 'protected' },
    ];
    for (const outcome of outcomes) {
      for (let attempts = 1; attempts <= maximumAttempts + 3; attempts += 1) {
        const next = nextAttempt({ attempts, outcome, fault: null, now, random: middle });
        expect(canTransition('sending', next.state)).toBe(true);
      }
    }
  });
});
