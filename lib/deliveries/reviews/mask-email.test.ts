import { expect, it } from 'vitest';
import { maskEmail } from './mask-email';

it.each([
  ['jane@mail.com', 'j…@mail.com'],
  ['j@mail.com', 'j…@mail.com'],
  ['"a@b"@mail.com', '"…@mail.com'],
  ['😀happy@mail.com', '😀…@mail.com'],
])('%s is shown as %s', (email, masked) => {
  expect(maskEmail(email)).toBe(masked);
});
