import { describe, expect, test } from 'vitest';
import type { OptIn } from '../campaigns/definition';
import { hostedTexts } from './hosted-texts';
import { parseOptIns } from './parse-opt-ins';

const optIn = (change: Partial<OptIn> = {}): OptIn => ({
  ...{ name: 'newsletter', wording: 'Send me the newsletter.', category: 'newsletter' },
  ...{ style: 'checkbox', mandatory: false },
  ...change,
});
const parse = (given: unknown, ...optIns: OptIn[]) =>
  parseOptIns({ optIns, given, texts: hostedTexts('en').answers });

describe('what was decided', () => {
  test.each([
    ['checkbox', true, 'granted'],
    ['checkbox', false, 'empty'],
    ['checkbox', null, 'empty'],
    ['yes_no', true, 'granted'],
    ['yes_no', false, 'refused'],
    ['yes_no', null, 'empty'],
  ] as const)('%s answered with %s is %s', (style, given, decision) => {
    const parsed = parse({ newsletter: given, unknown: true }, optIn({ style }));
    expect(parsed).toEqual({ decisions: { newsletter: decision }, errors: {} });
  });

  test.each([[undefined], [null], ['newsletter'], [[true]], [Object.create({ newsletter: true })]])(
    'is nothing where %j was sent',
    (given) => {
      expect(parse(given, optIn()).decisions).toEqual({ newsletter: 'empty' });
    },
  );
});

describe('what is refused', () => {
  test.each([
    ['checkbox', undefined],
    ['checkbox', false],
    ['yes_no', false],
    ['yes_no', null],
  ] as const)('a mandatory %s answered with %s', (style, given) => {
    const parsed = parse({ rules: given }, optIn({ name: 'rules', style, mandatory: true }));
    expect(parsed.errors).toEqual({ 'optIns.rules': 'Your agreement is needed to take part.' });
  });

  test.each(['yes', 'true', 1, {}, []])('the answer %j, which is neither true nor false', (given) => {
    const errors = { 'optIns.newsletter': 'Answer this with true or false.' };
    expect(parse({ newsletter: given }, optIn()).errors).toEqual(errors);
  });
});
