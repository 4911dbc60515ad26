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
  long: Number.isSafeInteger,
  integer: (value) => Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31,
  float: Number.isFinite,
  date: isIsoDate,
  boolean: (value) => typeof value === 'boolean',
  binary: (value) => typeof value === 'string' && base64.test(value),
};

/**
 * What a field's definition says against a value that may be written there: null, type and format (api.md sections 4.1
 * and 8.4; the message of a wrong e-mail address is as captured, section 4.2).
 */
export function checkValue(path: string, field: FieldDefinition, value: unknown): Problem | null {
  const unallowed = { errorCode: 400006, message: `Unallowed value for field: ${path}` };
  if (value === null) return field.allowsNull ? null : unallowed;
  if (!isOfType[field.type](value)) return { errorCode: 400023, message: `Invalid type for field: ${path}` };
  if (fitsFormat(field.format, value)) return null;
  return path === 'email' ? unallowed : { ...unallowed, errorCode: 400026 };
}

const fitsFormat = (format: FieldDefinition['format'], value: unknown): boolean =>
  format === null || (format === true ? value === true : format.test(String(value)));
