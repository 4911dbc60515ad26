const steps = [1, 1.5, 2, 2.5, 3, 4, 5, 7.5, 10];

/** Four lines above zero at round whole numbers, the lowest that a value fits under. */
export function chartScale(highest: number): { top: number; lines: number[] } {
  const needed = Math.max(highest / 4, 1);
  const size = 10 ** Math.floor(Math.log10(needed));
  const candidates = steps.map((step) => step * size).filter(Number.isInteger);
  const step = candidates.find((candidate) => candidate >= needed) ?? size * 10;
  return { top: step * 4, lines: [0, 1, 2, 3, 4].map((line) => line * step) };
}
