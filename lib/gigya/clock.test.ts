import { expect, it } from 'vitest';
import { createOriginClock } from './clock';

const now = Date.parse('2025-10-09T08:53:20Z');
const later = 'Thu, 09 Oct 2025 09:00:00 GMT';
const origin = 'https://accounts.eu1.gigya.com';

it('is this machine’s until it is corrected, and then for that origin alone', () => {
  const clock = createOriginClock(() => now);
  expect([clock.nowAt(origin), clock.skewMsAt(origin)]).toEqual([now, 0]);
  expect(clock.correct({ origin, date: later })).toBe(true);
  expect(clock.nowAt(origin)).toBe(Date.parse(later));
  expect(clock.skewMsAt(origin)).toBe(Date.parse(later) - now);
  expect(clock.nowAt('https://accounts.us1.gigya.com')).toBe(now);
});

it('goes on from a correction, and a second one does not add to the first', () => {
  let nowMs = now;
  const clock = createOriginClock(() => nowMs);
  clock.correct({ origin, date: later });
  nowMs += 5_000;
  expect(clock.nowAt(origin)).toBe(Date.parse(later) + 5_000);
  clock.correct({ origin, date: later });
  expect(clock.nowAt(origin)).toBe(Date.parse(later));
});

it.each([undefined, '', 'GMT', 'never GMT', '2025-10-09T09:00:00Z', 'Thu, 09 Oct 2025 09:00:00'])(
  'stays as it is after %j',
  (date) => {
    const clock = createOriginClock(() => now);
    expect(clock.correct({ origin, date })).toBe(false);
    expect(clock.nowAt(origin)).toBe(now);
  },
);

it('believes in no correction by more than a day', () => {
  const clock = createOriginClock(() => now);
  const away = (ms: number) => clock.correct({ origin, date: new Date(now + ms).toUTCString() });
  const dayMs = 86_400_000;
  expect([dayMs, -dayMs, dayMs + 1_000, -dayMs - 1_000].map(away)).toEqual([true, true, false, false]);
});
