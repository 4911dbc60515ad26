import 'server-only';

/** A clock further off than this is no clock error: a correction by so much would be a mistake of the other side. */
const MAX_SKEW_MS = 24 * 60 * 60_000;

/** The time as each origin sees it, in milliseconds since the epoch. */
export type OriginClock = {
  nowAt(origin: string): number;
  /** How far it is ahead of this machine's, in milliseconds; 0 until it is corrected. */
  skewMsAt(origin: string): number;
  /** Takes over the time of an answer's `Date` header, whole seconds. False, and no change, when it is of no use. */
  correct(input: { origin: string; date: string | undefined }): boolean;
};

/**
 * A clock that starts as this machine's and is corrected per origin, since requests with an old timestamp are refused
 * with 403002 (api.md sections 2.2 and 6.2: SAP's Java SDK does the same).
 * @param now this machine's time in milliseconds since the epoch
 */
export function createOriginClock(now: () => number): OriginClock {
  const skewsMs = new Map<string, number>();
  const skewMsAt = (origin: string) => skewsMs.get(origin) ?? 0;
  return {
    nowAt: (origin) => now() + skewMsAt(origin),
    skewMsAt,
    correct({ origin, date }) {
      if (!date?.endsWith(' GMT')) return false;
      const skewMs = Date.parse(date) - now();
      if (!(Math.abs(skewMs) <= MAX_SKEW_MS)) return false;
      skewsMs.set(origin, skewMs);
      return true;
    },
  };
}
