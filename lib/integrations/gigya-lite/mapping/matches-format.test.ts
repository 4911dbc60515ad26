import { expect, it } from 'vitest';
import { matchesFormat } from './matches-format';

it.each([
  ["regex('^[fmu]{1}$')", 'f', true],
  ["regex('^[fmu]{1}$')", 'F', false],
  [' regex("^\\d{4}$") ', '3290', true],
  ["regex('^it's$')", "it's", true],
  ["regex('^\\p{L}+$')", 'Zoë', true],
  ["regex('^\\p{L}+$')", '1', false],
])('reads %s against %j as %s', (format, text, matches) => {
  expect(matchesFormat(format, text)).toBe(matches);
});

it.each(["regex('(')", "regex('\\A\\d+\\z')", "regex('[[:alpha:]]')", "regex('')", 'email', 'true', ''])(
  'does not know what %j asks for',
  (format) => {
    expect(matchesFormat(format, 'text')).toBeNull();
  },
);

it('gives up a pattern that searches too long, and does not try it again after three times', async () => {
  const format = "regex('^(a+)+$')";
  const text = `${'a'.repeat(60)}!`;
  for (let times = 0; times < 3; times += 1) expect(matchesFormat(format, text)).toBeNull();
  expect(matchesFormat(format, 'a')).toBeNull();
  await expect.poll(() => matchesFormat("regex('^a+$')", 'a')).toBe(true);
});

it('keeps a pattern that ran out of time once', async () => {
  const format = "regex('^(b+)+$')";
  expect(matchesFormat(format, `${'b'.repeat(60)}!`)).toBeNull();
  await expect.poll(() => matchesFormat(format, 'b')).toBe(true);
});

it('does not search in a text of any length', () => {
  expect(matchesFormat("regex('^a+$')", 'a'.repeat(2_001))).toBeNull();
});
