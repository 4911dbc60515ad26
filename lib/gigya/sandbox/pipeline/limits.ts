import { createSlidingWindow, type SlidingWindow } from './sliding-window';

/** What the quotas and the limit of calls at once have counted so far. */
export type Limits = {
  /** The window of a quota, by its kind and whom it holds for. */
  windowOf(kind: 'calls' | 'searches' | 'client', subject: string): SlidingWindow;
  /** Takes one of a person's places; null when all are taken, else what gives it back. */
  enter(person: string, places: number): (() => void) | null;
};

export function createLimits(): Limits {
  const windows = new Map<string, SlidingWindow>();
  const underWay = new Map<string, number>();

  function leave(person: string): void {
    const left = (underWay.get(person) ?? 1) - 1;
    if (left > 0) underWay.set(person, left);
    else underWay.delete(person);
  }

  return {
    windowOf(kind, subject) {
      const key = `${kind} ${subject}`;
      const window = windows.get(key) ?? createSlidingWindow();
      windows.set(key, window);
      return window;
    },
    enter(person, places) {
      const taken = underWay.get(person) ?? 0;
      if (taken >= places) return null;
      underWay.set(person, taken + 1);
      return () => leave(person);
    },
  };
}
