import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CustomField } from '../campaigns/definition';
import { parseAnswers } from './parse-answers';
import type { Locale } from './variables';

type Kind = CustomField['kind'];
const options = ['Red', 'Bleu ciel', 'Crème bru\u0302lée', '🚲'];
const field = (kind: Kind, mandatory = false): CustomField => ({
  ...{ variable: 'colour', kind, options: kind === 'choice' ? options : [] },
  ...{ label: 'Colour', help: '', mandatory },
});
const parse = (kind: Kind, answer: unknown, { locale = 'en' as Locale, mandatory = false } = {}) =>
  parseAnswers({
    form: { fields: [field(kind, mandatory)], optIns: [] },
    locale,
    answers: { colour: answer },
  });
const kept = (...args: Parameters<typeof parse>) => {
  const parsed = parse(...args);
  return parsed.ok ? (parsed.answers.colour ?? null) : parsed.errors;
};

describe('answers to custom fields that are kept', () => {
  test.each<[Kind, unknown, string | null]>([
    ['text', ' Zoe\u0308 👩‍🚀 ', 'Zoë 👩‍🚀'],
    ['text', 'two\nlines', 'two lines'],
    ['text', '😀'.repeat(255), '😀'.repeat(255)],
    ['text', ' \u0000 ', null],
    ['long_text', ' one \r\n\r\ntwo\rthree\u2028four\n ', 'one\n\ntwo\nthree\nfour'],
    ['long_text', 'a\u0000b\tc \ud83d', 'a b c \ufffd'],
    ['long_text', 'x'.repeat(5000), 'x'.repeat(5000)],
    ['number', '1234.5', '1234.5'],
    ['number', '1 234 567,5', '1234567.5'],
    ['number', '1\u202f234', '1234'],
    ['number', ' +007 ', '7'],
    ['number', '-0.50', '-0.50'],
    ['number', 1234.5, '1234.5'],
    ['number', 0, '0'],
    ['date', '2031-12-31', '2031-12-31'],
    ['date', '0800-02-29', '0800-02-29'],
    ['choice', ' Red ', 'Red'],
    ['choice', 'Crème brûlée', 'Crème brûlée'],
    ['choice', '🚲', '🚲'],
    ['choice', null, null],
  ])('$0 %j', (kind, answer, value) => {
    expect(kept(kind, answer)).toEqual(value);
  });
});

describe('answers to custom fields that are refused beside their field', () => {
  test.each<[Kind, unknown, RegExp]>([
    ['text', '😀'.repeat(256), /at most 255/],
    ['long_text', 'x'.repeat(5001), /at most 5000/],
    ['number', 'twelve', /number/],
    ['number', '1e5', /number/],
    ['number', '12.', /number/],
    ['number', '.5', /number/],
    ['number', '1 23', /number/],
    ['number', '٣', /number/],
    ['number', 1e21, /number/],
    ['number', '1'.repeat(31), /at most 30/],
    ['date', '31/12/2031', /year-month-day/],
    ['date', '2031-2-3', /year-month-day/],
    ['date', '2031-02-29', /not in the calendar/],
    ['choice', 'red', /not one of the options/],
    ['choice', 'Blue', /not one of the options/],
    ['text', 5, /as text/],
    ['text', ['Red'], /as text/],
    ['number', true, /as text/],
    ['choice', { 0: 'Red' }, /as text/],
  ])('$0 %j', (kind, answer, message) => {
    expect(kept(kind, answer)).toEqual({ colour: expect.stringMatching(message) });
  });

  test.each<[Kind, RegExp]>([
    ['text', /answer/],
    ['long_text', /answer/],
    ['number', /number/],
    ['date', /date/],
    ['choice', /options/],
  ])('a mandatory %s that is left empty', (kind, message) => {
    expect(kept(kind, '  ', { mandatory: true })).toEqual({ colour: expect.stringMatching(message) });
  });
});

test.each<[Locale, string, string | null]>([
  ['en', '1234,5', '1234.5'],
  ['en', '12,50', '12.50'],
  ['en', '1.234', '1.234'],
  ['en', '1,234', null],
  ['nl', '1,234', '1.234'],
  ['nl', '1.234', null],
  ['fr', '1.234', null],
  ['fr', '1234.567', '1234.567'],
  ['fr', '12.5', '12.5'],
  ['nl', '1.234,5', null],
])(
  'in %s the number %s is %s: a mark that may stand for thousands is asked about',
  (locale, typed, value) => {
    const answer = kept('number', typed, { locale });
    if (value === null) expect(answer).toHaveProperty('colour');
    else expect(answer).toBe(value);
  },
);

test('answers to custom fields stand apart from the variables', () => {
  const email = { variable: 'email', label: 'E-mail', help: '', mandatory: true } as const;
  const form = { fields: [email, field('choice')], optIns: [] };
  const answers = { email: 'jane@mail.com', colour: 'Red', shoe_size: '38' };
  expect(parseAnswers({ form, locale: 'en', answers })).toEqual({
    ok: true,
    profile: { email: 'jane@mail.com' },
    answers: { colour: 'Red' },
    optIns: {},
  });
});

test('whatever is sent, the answer can be stored or has a message', () => {
  const kinds = fc.constantFrom<Kind>('text', 'long_text', 'number', 'date', 'choice');
  const sent = fc.oneof(fc.string({ unit: 'binary' }), fc.anything());
  fc.assert(
    fc.property(kinds, sent, (kind, answer) => {
      const parsed = parse(kind, answer);
      if (!parsed.ok) {
        expect(Object.keys(parsed.errors)).toEqual(['colour']);
        return;
      }
      const { colour = 'x' } = parsed.answers;
      expect(colour.isWellFormed()).toBe(true);
      expect(colour).not.toMatch(/[^\P{Cc}\n]/u);
      expect(colour).not.toBe('');
    }),
    { numRuns: 500 },
  );
});
