import type { Leaf } from '../mapping/leaf';

/** More than two clocks may differ by (403002 comes at about two minutes, api.md section 2.2). */
const MAY_BE_AHEAD_MS = 3 * 60_000;

/**
 * The leaves with only such times of an answer as lie in the past by Gigya's clock too: it refuses others (api.md section
 * 1.2). An answer of the last minutes goes without, and its time is then that of the push.
 * @param nowMs the time in milliseconds since the epoch
 */
export function withPastTimes(leaves: Leaf[], nowMs: number): Leaf[] {
  return leaves.map(({ at, ...leaf }) =>
    at !== undefined && Date.parse(at) < nowMs - MAY_BE_AHEAD_MS ? { ...leaf, at } : leaf,
  );
}
