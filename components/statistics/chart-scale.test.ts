import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartScale } from './chart-scale';

describe('the scale of a chart', () => {
  it.each([
    [0, [0, 1, 2, 3, 4]],
    [1, [0, 1, 2, 3, 4]],
    [5, [0, 2, 4, 6, 8]],
    [711, [0, 200, 400, 600, 800]],
    [1_050, [0, 300, 600, 900, 1200]],
    [40_000, [0, 10_000, 20_000, 30_000, 40_000]],
  ])('has round lines for %i', (highest, lines) => {
    expect(chartScale(highest).lines).toEqual(lines);
  });

  it('has whole lines from zero that no value rises above', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), (highest) => {
        const { top, lines } = chartScale(highest);
        expect(lines).toHaveLength(5);
        expect(lines.every(Number.isInteger)).toBe(true);
        expect(lines[0]).toBe(0);
        expect(lines.at(-1)).toBe(top);
        expect(top).toBeGreaterThanOrEqual(highest);
        expect(top).toBeLessThanOrEqual(Math.max(4, highest * 2));
      }),
    );
  });
});
