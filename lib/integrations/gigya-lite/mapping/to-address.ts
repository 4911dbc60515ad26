import type { Locale } from '../../../forms/variables';
import type { RowOptions } from './settings';

const boxWords: Record<Locale, string> = { en: 'box', fr: 'bte', nl: 'bus' };
const startsWithBoxWord = /^(box|bte|bo[iî]te|bus)\b/iu;

type Parts = { street: string; number: string; box: string };

/** Street, number and box in one line; what is empty is not in it. */
export function toAddress(
  { street, number, box }: Parts,
  { locale, options }: { locale: Locale; options: Pick<RowOptions, 'address' | 'boxWord'> },
): string {
  const first = options.address === 'number_street' ? [number, street] : [street, number];
  const hasWord = options.boxWord === 'none' || startsWithBoxWord.test(box);
  const last = box && !hasWord ? `${boxWords[locale]} ${box}` : box;
  return [...first, last].filter(Boolean).join(' ');
}
