import { expect, test } from 'vitest';
import { createReceipt, isReceipt } from './receipt';

test('a receipt can be read out: ten characters, none that looks like another', () => {
  const receipts = Array.from({ length: 500 }, createReceipt);
  for (const receipt of receipts) expect(receipt).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
  expect(receipts.join('')).not.toMatch(/[ILOU]/);
  expect(receipts.every(isReceipt)).toBe(true);
  expect(new Set(receipts).size).toBe(500);
});

test.each(['', '7K3QZ0XW4M', '7K3QZ-0XW4I', '<b>00-00000', ' 7K3QZ-0XW4M'])('%j is no receipt', (text) => {
  expect(isReceipt(text)).toBe(false);
});
