import { describe, expect, it } from 'vitest';
import { openCalendar } from './calendar';
import { planBuckets } from './plan-buckets';

const now = new Date('2026-11-23T14:00:00Z');
const plan = (firstAt: string | null, timeZone = 'Europe/Brussels') =>
  planBuckets({ period: 'all', timeZone, now, firstAt: firstAt === null ? null : new Date(firstAt) });

describe('all of a campaign', () => {
  it('starts on the day of its first row and ends with today', () => {
    const { interval, starts, end } = plan('2026-11-20T23:30:00Z');
    expect(interval).toBe('day');
    expect(starts.map((start) => start.toISOString())).toEqual([
      '2026-11-20T23:00:00.000Z',
      '2026-11-21T23:00:00.000Z',
      '2026-11-22T23:00:00.000Z',
    ]);
    expect(end.toISOString()).toBe('2026-11-23T23:00:00.000Z');
  });

  it('is cut into days as long as there are at most 366', () => {
    const { interval, starts } = plan('2025-11-23T12:00:00Z');
    expect([interval, starts.length]).toEqual(['day', 366]);
  });

  it('is cut into weeks from Monday when there are more days', () => {
    const { interval, starts } = plan('2025-11-22T12:00:00Z');
    expect([interval, starts.length]).toEqual(['week', 54]);
    expect(starts[0]?.toISOString()).toBe('2025-11-16T23:00:00.000Z');
    expect(starts.at(-1)?.toISOString()).toBe('2026-11-22T23:00:00.000Z');
  });

  it('is today when nothing has happened, or only by a clock that is ahead', () => {
    expect(plan(null).starts).toHaveLength(1);
    expect(plan('2026-12-24T00:00:00Z').starts).toHaveLength(1);
  });
});

describe('a day of a time zone', () => {
  const startOf = (timeZone: string, date: string) =>
    openCalendar(timeZone)
      .startOf(Date.parse(date) / 86_400_000)
      .toISOString();

  it.each([
    ['Europe/Brussels', '2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['Europe/Brussels', '2026-03-30', '2026-03-29T22:00:00.000Z'],
    ['Europe/Brussels', '2026-10-26', '2026-10-25T23:00:00.000Z'],
    ['America/Los_Angeles', '2026-11-01', '2026-11-01T07:00:00.000Z'],
    ['Pacific/Kiritimati', '2026-11-23', '2026-11-22T10:00:00.000Z'],
    ['Asia/Kathmandu', '2026-11-23', '2026-11-22T18:15:00.000Z'],
  ])('starts in %s on %s at %s', (timeZone, date, start) => {
    expect(startOf(timeZone, date)).toBe(start);
  });

  it('starts an hour late where clocks skip midnight, and at the first of two midnights', () => {
    expect(startOf('America/Sao_Paulo', '2018-11-04')).toBe('2018-11-04T03:00:00.000Z');
    expect(startOf('America/Havana', '2026-11-01')).toBe('2026-11-01T04:00:00.000Z');
  });

  it('holds every instant from its start to the start of the next, in every time zone', () => {
    for (const timeZone of Intl.supportedValuesOf('timeZone')) {
      const { dayOf, startOf: start } = openCalendar(timeZone);
      const day = dayOf(now);
      const [first, next] = [start(day).getTime(), start(day + 1).getTime()];
      const around = [first - 1, first, next - 1, next].map((at) => dayOf(new Date(at)) - day);
      expect([timeZone, ...around]).toEqual([timeZone, -1, 0, 0, 1]);
    }
  });
});
