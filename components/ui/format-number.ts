const plain = new Intl.NumberFormat('en');
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });

/** 4218 reads "4,218". */
export function formatNumber(value: number): string {
  return plain.format(value);
}

/** A share of a whole: "33.8%"; a dash where there is no whole to share. */
export function formatShare(part: number, whole: number): string {
  return whole === 0 ? '–' : percent.format(part / whole);
}
