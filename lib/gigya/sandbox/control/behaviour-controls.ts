import { z } from 'zod';
import { createFaultPlan, faultSchema } from '../fault-plan';
import { optionsSchema } from '../options';
import { loadSnapshot, takeSnapshot } from '../snapshot';
import { resetState } from '../state';
import { type Control, good, refused, taking, unreadable } from './control';
import { describeState } from './describe-state';

const LONGEST_ADVANCE_MS = 366 * 86_400_000;
const FARTHEST_AHEAD_MS = 100 * LONGEST_ADVANCE_MS;

const faultsSchema = z.union([
  z.array(faultSchema),
  z.strictObject({ faults: z.array(faultSchema) }).transform(({ faults }) => faults),
  faultSchema.transform((fault) => [fault]),
]);

const faultHint =
  'A fault has a method (or "*"), times, and one of errorCode, delayMs, dropConnection, resetMidBody, badJson, html502, answerBytes and contentType.';

export const addFaults: Control = ({ state, body }) => {
  const faults = faultsSchema.safeParse(body);
  if (!faults.success) return unreadable(faults.error, faultHint);
  state.faults.add(faults.data);
  return describeState({ state });
};

export const clearFaults: Control = ({ state }) => {
  state.faults = createFaultPlan();
  return describeState({ state });
};

export const reset: Control = ({ state }) => {
  resetState(state);
  return describeState({ state });
};

/** Options that are not named keep their value. */
export const setOptions: Control = ({ state, body }) => {
  const changes = z.looseObject({}).safeParse(body);
  if (!changes.success) return unreadable(changes.error);
  const options = optionsSchema.safeParse({ ...state.options, ...changes.data });
  if (!options.success) return unreadable(options.error);
  state.options = options.data;
  return good(state.options);
};

/** Puts the clock forward: tokens, nonces and the search lag age at once. */
export const advanceClock = taking(
  z.strictObject({ advanceMs: z.number().int().min(1).max(LONGEST_ADVANCE_MS) }),
  ({ state, body }) => {
    const aheadMs = state.clock.aheadMs + body.advanceMs;
    if (aheadMs > FARTHEST_AHEAD_MS) return refused(400, 'advanceMs: the clock is far enough ahead');
    state.clock.aheadMs = aheadMs;
    return describeState({ state });
  },
);

export const getSnapshot: Control = ({ state }) => good(takeSnapshot(state));

export const postSnapshot: Control = ({ state, body }) => {
  const problem = loadSnapshot(state, body);
  return problem ? refused(400, problem.error) : describeState({ state });
};
