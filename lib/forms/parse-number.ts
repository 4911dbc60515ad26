import type { Locale } from './variables';

const decimalMark: Record<Locale, '.' | ','> = { en: '.', fr: ',', nl: ',' };

/**
 * A typed number with a point before its decimals and no blanks between its thousands: 1234,5 and 1 234.5 are 1234.5.
 * Either mark may stand before the decimals, save where the language would read the other one as thousands: nobody
 * knows what 1,234 means in English. @returns null for anything else
 */
export function parseNumber(typed: string, locale: Locale): string | null {
  const parts = /^([+-]?)(\d+|\d{1,3}(?: \d{3})+)(?:([.,])(\d+))?$/.exec(typed);
  if (!parts) return null;
  const [, sign, whole = '', mark, decimals = ''] = parts;
  const isThousands = mark !== undefined && mark !== decimalMark[locale] && /^\d{3}$/.test(decimals);
  if (isThousands && whole.length <= 3) return null;
  const digits = whole.replaceAll(' ', '').replace(/^0+(?=\d)/, '');
  return `${sign === '-' ? '-' : ''}${digits}${decimals && `.${decimals}`}`;
}
