import { openCalendar } from './calendar';
import type { Period, Statistics } from './schemas';

/** What a chart can still show a bar each for. */
const mostDays = 366;
const hourMs = 3_600_000;

export type Buckets = {
  interval: Statistics['interval'];
  /** Where each bucket starts, in order; each ends where the next starts. */
  starts: Date[];
  /** Where the last one ends. */
  end: Date;
};

/**
 * Cuts a period at the midnights of a time zone: today into hours, else into days, and into weeks from Monday where
 * there would be more than 366 days. `firstAt` is when the campaign's first row was written.
 */
export function planBuckets(input: {
  period: Period;
  timeZone: string;
  now: Date;
  firstAt: Date | null;
}): Buckets {
  const { dayOf, startOf } = openCalendar(input.timeZone);
  const today = dayOf(input.now);
  const end = startOf(today + 1);
  if (input.period === 'today') return { interval: 'hour', starts: hoursOf(startOf(today), end), end };
  const first = firstDay(input.period, { today, first: dayOf(input.firstAt ?? input.now) });
  if (today - first < mostDays) return { interval: 'day', starts: range(first, today, 1).map(startOf), end };
  return { interval: 'week', starts: range(mondayOf(first), today, 7).map(startOf), end };
}

function firstDay(period: '7d' | '30d' | 'all', days: { today: number; first: number }): number {
  if (period === '7d') return days.today - 6;
  if (period === '30d') return days.today - 29;
  return Math.min(days.first, days.today);
}

/** Day 0 was a Thursday. */
const mondayOf = (day: number) => day - ((((day + 3) % 7) + 7) % 7);

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
}

function hoursOf(start: Date, end: Date): Date[] {
  const length = Math.ceil((end.getTime() - start.getTime()) / hourMs);
  return Array.from({ length }, (_, index) => new Date(start.getTime() + index * hourMs));
}
