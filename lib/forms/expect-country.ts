import 'server-only';
import { AppError } from '../errors';
import { findCountry } from './countries';

/** @throws AppError('invalid') beside `field` for a code of two letters that no country has */
export function expectCountry(code: string | null, field: string): void {
  if (code === null || findCountry(code) !== undefined) return;
  const message = 'Choose a country.';
  throw new AppError('invalid', message, { fields: { [field]: message } });
}
