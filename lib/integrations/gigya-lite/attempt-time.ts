import type { GigyaSite } from '../../gigya/call';

/** So that an attempt with slow answers ends well within the minute that its caller gives it. */
const REMEDIES_WITHIN_MS = 15_000;
const CALLS_WITHIN_MS = 50_000;
const ONE_CALL_MS = 15_000;

export type AttemptTime = {
  /** The site with the time that a call to it may take: its own, `atMostMs`, and what is left of the attempt. */
  limit(site: GigyaSite, atMostMs?: number): GigyaSite;
  /** Whether there is time to push once more after a refusal. */
  allowsRemedy(): boolean;
};

/** @param now a clock in milliseconds; the attempt begins now */
export function startAttemptTime(now: () => number): AttemptTime {
  const startedAt = now();
  return {
    limit(site, atMostMs = ONE_CALL_MS) {
      const leftMs = startedAt + CALLS_WITHIN_MS - now();
      const totalTimeoutMs = Math.min(site.totalTimeoutMs ?? ONE_CALL_MS, atMostMs, leftMs);
      return { ...site, totalTimeoutMs: Math.max(1, Math.round(totalTimeoutMs)) };
    },
    allowsRemedy: () => now() - startedAt <= REMEDIES_WITHIN_MS,
  };
}
