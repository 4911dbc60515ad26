import { randomBytes } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, so that nobody reads them as 1, 0 or V. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const shape = /^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/;

/** A code of 50 random bits that a person can quote, such as `7K3QZ-0XW4M`. */
export function createReceipt(): string {
  const characters = Array.from(randomBytes(10), (byte) => alphabet.charAt(byte % 32)).join('');
  return `${characters.slice(0, 5)}-${characters.slice(5)}`;
}

export const isReceipt = (text: string): boolean => shape.test(text);
