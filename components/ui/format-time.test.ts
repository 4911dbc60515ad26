import { describe, expect, test } from 'vitest';
import { anyReader, formatExact, formatRelative } from './format-time';

const now = new Date('2025-11-25T14:06:00Z');
const relative = (at: string, reader = anyReader) => formatRelative(new Date(at), now, reader);

describe('formatRelative', () => {
  test.each([
    ['2025-11-25T14:05:48Z', '12 s ago'],
    ['2025-11-25T13:07:00Z', '59 min ago'],
    ['2025-11-25T08:42:00Z', 'today at 08:42'],
    ['2025-11-24T16:20:00Z', 'yesterday at 16:20'],
    ['2025-11-14T10:05:00Z', '14 Nov'],
    ['2024-11-14T10:05:00Z', '14 Nov 2024'],
  ])('%s reads "%s"', (at, text) => {
    expect(relative(at)).toBe(text);
  });

  test('a clock that is slightly ahead never shows a negative age', () => {
    expect(relative('2025-11-25T14:06:05Z')).toBe('0 s ago');
  });

  test('the day is the day of the reader, not of the server', () => {
    const brussels = { locale: 'en-GB', timeZone: 'Europe/Brussels' };
    expect(relative('2025-11-24T23:30:00Z')).toBe('yesterday at 23:30');
    expect(relative('2025-11-24T23:30:00Z', brussels)).toBe('today at 00:30');
  });
});

test('the exact time names its time zone', () => {
  expect(formatExact(new Date('2025-11-25T14:05:48Z'), anyReader)).toBe('25 Nov 2025, 14:05:48 UTC');
});
