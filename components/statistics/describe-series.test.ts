import { describe, expect, it } from 'vitest';
import { describeSeries } from './describe-series';

const timeZone = 'Europe/Brussels';
const at = (start: string, participations: number) => ({ start, participations, views: 0 });

describe('the chart in words', () => {
  it('names the total and the two highest days', () => {
    const series = [
      at('2026-11-12T23:00:00.000Z', 3),
      at('2026-11-13T23:00:00.000Z', 711),
      at('2026-11-14T23:00:00.000Z', 0),
      at('2026-11-15T23:00:00.000Z', 1689),
    ];
    expect(describeSeries({ series, interval: 'day', timeZone })).toBe(
      'Participations per day from 13 Nov to 16 Nov: 2,403 in total. Highest: 1,689 on 16 Nov and 711 on 14 Nov.',
    );
  });

  it('names no highest where there is nothing', () => {
    expect(describeSeries({ series: [at('2026-11-12T23:00:00.000Z', 0)], interval: 'day', timeZone })).toBe(
      'Participations per day on 13 Nov: 0 in total.',
    );
  });

  it('names hours by the clock and weeks by their Monday', () => {
    const hours = [at('2026-11-12T23:00:00.000Z', 0), at('2026-11-13T00:00:00.000Z', 2)];
    expect(describeSeries({ series: hours, interval: 'hour', timeZone })).toBe(
      'Participations per hour from 00:00 to 01:00: 2 in total. Highest: 2 at 01:00.',
    );
    const weeks = [at('2026-11-15T23:00:00.000Z', 4)];
    expect(describeSeries({ series: weeks, interval: 'week', timeZone })).toBe(
      'Participations per week in the week of 16 Nov: 4 in total. Highest: 4 in the week of 16 Nov.',
    );
  });
});
