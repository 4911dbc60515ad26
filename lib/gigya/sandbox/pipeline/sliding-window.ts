/** Counts what happened within the last milliseconds, so that a limit frees one place at a time. */
export type SlidingWindow = {
  /** Whether one more fits; if so, it is counted. What is refused does not count. */
  admits(limit: { calls: number; windowMs: number }, nowMs: number): boolean;
};

const TIDY_FROM = 1_000;

export function createSlidingWindow(): SlidingWindow {
  let times: number[] = [];
  let first = 0;
  return {
    admits({ calls, windowMs }, nowMs) {
      // A clock that was set back would otherwise keep the window full until it catches up.
      if ((times.at(-1) ?? nowMs) > nowMs) [times, first] = [[], 0];
      while (first < times.length && (times[first] ?? nowMs) <= nowMs - windowMs) first += 1;
      if (first > TIDY_FROM && first * 2 > times.length) [times, first] = [times.slice(first), 0];
      if (times.length - first >= calls) return false;
      times.push(nowMs);
      return true;
    },
  };
}
