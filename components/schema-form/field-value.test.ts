import { expect, test } from 'vitest';
import type { FieldDescription } from './describe-schema';
import { fieldText, valueOfText, valueWords } from './field-value';

const field = (control: FieldDescription['control'], options?: FieldDescription['options']) => ({
  ...{ name: 'it', label: 'It', isOptional: false, control },
  ...(options && { options }),
});

test.each([
  ['number', '10', 10],
  ['number', ' -3 ', -3],
  ['number', '1.5', '1.5'],
  ['number', 'ten', 'ten'],
  ['number', '', ''],
  ['number', '99999999999999999999', '99999999999999999999'],
  ['flag', 'true', true],
  ['flag', 'false', false],
  ['text', '10', '10'],
  ['radio', 'never', 'never'],
] as const)('a %s of which %j is typed is %j', (control, text, value) => {
  expect(valueOfText({ control }, text)).toBe(value);
});

test('what was typed wrongly stays to be seen', () => {
  expect(fieldText(valueOfText({ control: 'number' }, '1.5'))).toBe('1.5');
  expect(fieldText(10)).toBe('10');
  expect(fieldText(undefined)).toBe('');
  expect(fieldText([{ target: 'a' }])).toBe('');
});

test('a value is told by the name of its choice', () => {
  const choices = { it: [{ value: 'eu', label: 'Europe' }] };
  expect(valueWords(field('select'), 'eu', choices)).toBe('Europe');
  expect(valueWords(field('select'), 'moon', choices)).toBe('moon');
  expect(valueWords(field('radio', [{ value: 'never', label: 'Never' }]), 'never', choices)).toBe('Never');
  expect(valueWords(field('flag'), true, {})).toBe('On');
  expect(valueWords(field('flag'), undefined, {})).toBe('Off');
  expect(valueWords(field('number'), 10, {})).toBe('10');
});
