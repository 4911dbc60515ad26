import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toInstant, toLocalTime } from './local-time';

it('comes back to the same minute, whatever the time zone', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date(2000, 0, 1), max: new Date(2099, 0, 1), noInvalidDate: true }),
      (date) => {
        const minute = new Date(Math.floor(date.getTime() / 60_000) * 60_000);
        const again = toInstant(toLocalTime(minute.toISOString()));
        expect(toLocalTime(again ?? '')).toBe(toLocalTime(minute.toISOString()));
      },
    ),
  );
});

it('writes the time that the clock on the wall shows', () => {
  expect(toLocalTime(new Date(2026, 5, 1, 9, 5).toISOString())).toBe('2026-06-01T09:05');
  expect(toInstant('2026-06-01T09:05')).toBe(new Date(2026, 5, 1, 9, 5).toISOString());
});

it('takes nothing for a time that is none', () => {
  expect(toInstant('')).toBeNull();
  expect(toInstant('tomorrow')).toBeNull();
  expect(toLocalTime('tomorrow')).toBe('');
});
