/** A source of chance that a seed repeats. */
export type Dice = {
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  oneOf<T>(list: readonly [T, ...T[]]): T;
  /** True in `percent` of 100 cases. */
  happens(percent: number): boolean;
};

/** Mulberry32, a small generator with a period of 2^32. */
export function createDice(seed: number): Dice {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    between,
    oneOf: (list) => list[between(0, list.length - 1)] ?? list[0],
    happens: (percent) => next() * 100 < percent,
  };
}
