import { expect, it } from 'vitest';
import { typedText } from './text-schema';

it('keeps what people type, line breaks included', () => {
  expect(typedText(50).parse('  Win a\nweekend 🎁 ')).toBe('Win a\nweekend 🎁');
});

it('takes out what a database cannot store', () => {
  expect(typedText(50).parse('a\u0000b\u0007c')).toBe('abc');
  expect(typedText(50).parse('a\ud83db')).toBe('a\ufffdb');
});

it('says how long a text may be', () => {
  expect(typedText(3).safeParse('abcd').error?.issues[0]?.message).toBe('Use at most 3 characters.');
});
