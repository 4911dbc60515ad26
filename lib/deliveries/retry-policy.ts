import type { Outcome } from '../integrations/define';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** Waits between attempts, before jitter. The first attempt is made at once. */
export const waitsMs: readonly number[] = [
  2 * second,
  10 * second,
  minute,
  5 * minute,
  30 * minute,
  2 * hour,
  6 * hour,
  12 * hour,
  24 * hour,
];

/** Attempts that the schedule holds, the first one included. */
export const maximumAttempts = waitsMs.length + 1;

const jitter = 0.2;
const longestWaitMs = 24 * hour;

/** What becomes of a delivery after an attempt. `dueAt` is set where another attempt follows. */
export type NextStep =
  | { state: 'delivered'; reason: null; dueAt: null }
  | { state: 'pending'; reason: null; dueAt: Date }
  | { state: 'rejected' | 'exhausted'; reason: string; dueAt: null }
  | { state: 'held'; reason: 'paused' | 'review'; dueAt: null }
  | { state: 'skipped'; reason: 'protected'; dueAt: null };

/**
 * Decides what follows on an attempt.
 * @param attempts attempts made, this one included
 * @param fault why it failed, the reason of a rejected or exhausted delivery
 * @param random a number in [0, 1): spreads the wait by a fifth to either side
 */
export function nextAttempt({
  attempts,
  outcome,
  fault,
  now,
  random,
}: {
  attempts: number;
  outcome: Outcome;
  fault: string | null;
  now: Date;
  random: () => number;
}): NextStep {
  const reason = fault ?? 'internal_error';
  if (outcome.kind === 'delivered') return { state: 'delivered', reason: null, dueAt: null };
  if (outcome.kind === 'rejected') return { state: 'rejected', reason, dueAt: null };
  if (outcome.kind === 'paused') return { state: 'held', reason: 'paused', dueAt: null };
  if (outcome.kind === 'held') return { state: 'held', reason: outcome.reason, dueAt: null };
  if (outcome.kind === 'skipped') return { state: 'skipped', reason: outcome.reason, dueAt: null };
  const waitMs = waitsMs[attempts - 1];
  if (waitMs === undefined) return { state: 'exhausted', reason, dueAt: null };
  const spread = waitMs * (1 - jitter + 2 * jitter * random());
  const asked = Math.min(outcome.minimumWaitMs ?? 0, longestWaitMs);
  return { state: 'pending', reason: null, dueAt: new Date(now.getTime() + Math.max(spread, asked)) };
}
