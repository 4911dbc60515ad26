import { matchesPattern } from './matches-pattern';
import type { FieldDefinition, FieldType } from './profile-fields';

export type Problem = { errorCode: number; message: string };

const isoDate = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;
export const isIsoDate = (value: unknown): value is string =>
  typeof value === 'string' && isoDate.test(value) && !Number.isNaN(Date.parse(value));

const isText = (value: unknown): boolean => typeof value === 'string';
const base64 = /^[A-Za-z0-9+/]*={0,2}$/;

const isOfType: Record<FieldType, (value: unknown) => boolean> = {
  string: isText,
  'basic-string': isText,
  text: isText,
  long: (value) => Number.isSafeInteger(value),
  integer: (value) => Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31,
  float: (value) => Number.isFinite(value),
  date: isIsoDate,
  boolean: (value) => typeof value === 'boolean',
  binary: (value) => typeof value === 'string' && base64.test(value),
};

/**
 * What a field's definition says against the values that may be written there, one or a list: null, type and format
 * (api.md sections 4.1 and 8.4; the message of a wrong e-mail address is as captured, section 4.2).
 */
export function checkValues(
  path: string,
  field: FieldDefinition,
  values: readonly unknown[],
): Problem | null {
  const unallowed = { errorCode: 400006, message: `Unallowed value for field: ${path}` };
  const given = values.filter((value) => value !== null);
  if (given.length < values.length && !field.allowsNull) return unallowed;
  if (!given.every(isOfType[field.type])) {
    return { errorCode: 400023, message: `Invalid type for field: ${path}` };
  }
  if (fitsFormat(field.format, given)) return null;
  return path === 'email' ? unallowed : { ...unallowed, errorCode: 400026 };
}

function fitsFormat(format: FieldDefinition['format'], values: readonly unknown[]): boolean {
  if (format === null || values.length === 0) return true;
  return format === true
    ? values.every((value) => value === true)
    : matchesPattern(format, values.map(String));
}
