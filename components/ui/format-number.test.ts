import { expect, test } from 'vitest';
import { formatNumber, formatShare } from './format-number';

test('thousands are parted', () => {
  expect(formatNumber(4218)).toBe('4,218');
});

test('a share of nothing is a dash, never NaN', () => {
  expect(formatShare(0, 0)).toBe('–');
});

test('a share has one decimal at most', () => {
  expect(formatShare(4218, 12480)).toBe('33.8%');
  expect(formatShare(1, 2)).toBe('50%');
});
