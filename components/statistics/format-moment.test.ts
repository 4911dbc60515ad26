import { describe, expect, it } from 'vitest';
import { formatFully, formatMoment, formatWait, formatWeekday } from './format-moment';

const now = '2026-11-23T14:00:00.000Z';
const zone = 'Europe/Brussels';

describe('a moment', () => {
  it('is a time today, a day and a time before, with the year when it is another one', () => {
    expect(formatMoment('2026-11-22T23:00:05.000Z', now, zone)).toBe('00:00:05');
    expect(formatMoment('2026-11-22T22:59:59.000Z', now, zone)).toBe('22 Nov, 23:59');
    expect(formatMoment('2025-09-01T10:00:00.000Z', now, zone)).toBe('1 Sep 2025, 12:00');
  });

  it('is written for the time zone that it is read in', () => {
    expect(formatMoment('2026-11-23T02:00:00.000Z', now, 'America/New_York')).toBe('22 Nov, 21:00');
    expect(formatWeekday('2026-11-22T23:00:00.000Z', zone)).toBe('Mon 23 Nov');
    expect(formatFully('2026-11-22T23:00:00.000Z', zone)).toBe('23 Nov 2026, 00:00:00 (Europe/Brussels)');
  });
});

describe('a wait', () => {
  it.each([
    ['2026-11-23T13:59:00.000Z', 'now'],
    ['2026-11-23T14:00:07.300Z', 'in 8 s'],
    ['2026-11-23T14:05:00.000Z', 'in 5 min'],
    ['2026-11-23T16:00:00.000Z', 'in 2 h'],
  ])('until %s is %s', (at, words) => {
    expect(formatWait(at, now)).toBe(words);
  });
});
