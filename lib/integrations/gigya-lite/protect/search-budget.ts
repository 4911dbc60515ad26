import { setTimeout as sleep } from 'node:timers/promises';

const WINDOW_MS = 1_000;
/** A search that would have to wait longer is left to a later attempt. */
const LONGEST_WAIT_MS = 10_000;
const MAX_SITES = 1_000;

export type SearchBudget = {
  /** Waits until a search may be made. False when that takes too long or the attempt ends meanwhile. */
  take(input: { key: string; perSecond: number; signal: AbortSignal }): Promise<boolean>;
};

/**
 * How often a site is searched: at most `perSecond` searches begin in any second, in the order in which they were asked
 * for (a contract with SAP allows a number of them, api.md section 0.8). All attempts of this process share it.
 * @param input.now a clock in milliseconds
 */
export function createSearchBudget({ now }: { now: () => number }): SearchBudget {
  const begunAt = new Map<string, number[]>();
  return {
    async take({ key, perSecond, signal }) {
      const earlier = (begunAt.get(key) ?? []).slice(-perSecond);
      const nth = earlier.at(-perSecond);
      const askedAt = now();
      const beginsAt = nth === undefined ? askedAt : Math.max(askedAt, nth + WINDOW_MS);
      if (signal.aborted || beginsAt - askedAt > LONGEST_WAIT_MS) return false;
      begunAt.delete(key);
      begunAt.set(key, [...earlier, beginsAt]);
      const [oldest] = begunAt.keys();
      if (begunAt.size > MAX_SITES && oldest !== undefined) begunAt.delete(oldest);
      if (beginsAt === askedAt) return true;
      await sleep(beginsAt - askedAt, undefined, { signal }).catch(() => undefined);
      return !signal.aborted;
    },
  };
}
