import type { WarningReason } from '../warning-texts';
import type { Leaf } from './leaf';
import { readDate, toIsoDate } from './read-date';

type Converted = { value: Leaf['value'] } | { reason: WarningReason };
type Conversion = (leaf: Leaf) => Converted;

const LARGEST_INTEGER = 2 ** 31;

const words = new Map<string, boolean>([
  ...['true', '1', 'yes', 'y', 'oui', 'ja', 'on'].map((word) => [word, true] as const),
  ...['false', '0', 'no', 'n', 'non', 'nee', 'off'].map((word) => [word, false] as const),
]);

const asText: Conversion = ({ value }) => ({ value: String(value) });
const refused: Conversion = () => ({ reason: 'wrong_type' });

/** A number of which the schema's type says more; zero has no sign. */
function asNumber(leaf: Leaf, isOfType: (value: number) => boolean): Converted {
  if (typeof leaf.value === 'boolean') return { reason: 'wrong_type' };
  const text = String(leaf.value).trim();
  const value = /^[+-]?\d{1,40}(\.\d{1,40})?$/.test(text) ? Number(text) + 0 : Number.NaN;
  if (!Number.isFinite(value)) return { reason: 'not_a_number' };
  return isOfType(value) ? { value } : { reason: 'wrong_type' };
}

const asDate: Conversion = ({ value, dateOrder = 'dmy' }) => {
  const date = readDate(String(value), dateOrder);
  return date ? { value: toIsoDate(date) } : { reason: 'not_a_date' };
};

const asFlag: Conversion = ({ value }) => {
  const flag = words.get(String(value).trim().toLowerCase());
  return flag === undefined ? { reason: 'wrong_type' } : { value: flag };
};

/** A single value is no list and no object, and nothing that is mapped is a file. */
const conversions = new Map<string, Conversion>([
  ['string', asText],
  ['basic-string', asText],
  ['text', asText],
  ['long', (leaf) => asNumber(leaf, Number.isSafeInteger)],
  [
    'integer',
    (leaf) => asNumber(leaf, (value) => Number.isInteger(value) && Math.abs(value) < LARGEST_INTEGER),
  ],
  ['float', (leaf) => asNumber(leaf, Number.isFinite)],
  ['date', asDate],
  ['boolean', asFlag],
  ...['array', 'object', 'binary', 'consent', 'subscription'].map((type) => [type, refused] as const),
]);

/** Whether no single value fits a field of that type, whatever it is. */
export const takesNoValue = (type: string | undefined): boolean => conversions.get(type ?? '') === refused;

/** A value as a field of that type takes it, or why it does not; as it is for a type that is not known (api.md section 5.2). */
export function toFieldType(leaf: Leaf, type: string | undefined): Converted {
  const convert = conversions.get(type ?? '');
  return convert ? convert(leaf) : { value: leaf.value };
}
