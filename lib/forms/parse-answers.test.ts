import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FormField } from '../campaigns/definition';
import { parseAnswers } from './parse-answers';
import { profileSchema, type Variable, variables } from './variables';

const now = new Date('2026-06-15T12:00:00Z');
const field = (variable: Variable, mandatory = false): FormField => ({
  variable,
  label: variable,
  help: '',
  mandatory,
});
const whole = variables.map((variable) => field(variable));
const email = 'jane@mail.com';

function parse(answers: unknown, fields = whole) {
  return parseAnswers({ form: { fields, optIns: [] }, locale: 'en', answers, now });
}
const kept = (variable: Variable, typed: string) => {
  const parsed = parse({ email, [variable]: typed });
  return parsed.ok ? (parsed.profile[variable] ?? null) : parsed.errors;
};

describe('values that are kept', () => {
  test.each<[Variable, string, string | null]>([
    ['email', '  Jane.Doe+news@Mail.COM ', 'Jane.Doe+news@mail.com'],
    ['email', "o'neil@sub.example.co.uk", "o'neil@sub.example.co.uk"],
    ['email', 'jane@BÜCHER.example', 'jane@xn--bcher-kva.example'],
    ['firstname', ' Zoë ', 'Zoë'],
    ['firstname', 'Zoe\u0308', 'Zoë'],
    ['firstname', '👩‍🚀 Sally', '👩‍🚀 Sally'],
    ['lastname', '<b>Doe</b>', '<b>Doe</b>'],
    ['lastname', 'Do\u0000e\nSmith', 'Do e Smith'],
    ['lastname', '\u0000', null],
    ['lastname', `${'😀'.repeat(255)}`, '😀'.repeat(255)],
    ['lastname', 'broken \ud83d surrogate', 'broken \ufffd surrogate'],
    ['gender', 'Mme', 'Mme'],
    ['birthday', '1959-05-06', '1959-05-06'],
    ['birthday', '2024-02-29', '2024-02-29'],
    ['birthday', '2026-06-15', '2026-06-15'],
    ['phone', '+32 (0)487/66.49-251', '+32 (0)487/66.49-251'],
    ['phone', '0487\u00a066\u00a049', '0487 66 49'],
    ['zipcode', '01000', '01000'],
    ['country', 'be', 'BE'],
    ['country', 'Belgique', 'BE'],
    ['country', 'belgie', 'BE'],
    ['country', 'Netherlands', 'NL'],
    ['company', '   ', null],
  ])('$0 $1 is kept as $2', (variable, typed, value) => {
    expect(kept(variable, typed)).toEqual(value);
  });
});

describe('values that are refused beside their field', () => {
  test.each<[Variable, unknown, RegExp]>([
    ['email', 'jane', /has an @/],
    ['email', 'jane@mail', /missing after the @/],
    ['email', 'jane@', /missing after the @/],
    ['email', 'jane..doe@mail.com', /does not look like/],
    ['email', '.jane@mail.com', /does not look like/],
    ['email', 'jane doe@mail.com', /does not look like/],
    ['email', 'jane@mail..com', /does not look like/],
    ['email', 'jane@ma%69l.com', /does not look like/],
    ['email', 'jane@-mail.com', /does not look like/],
    ['email', 'jane@127.0.0.1', /does not look like/],
    ['email', 'jane@mail.com\r\nBcc: all@mail.com', /does not look like/],
    ['email', `${'j'.repeat(65)}@mail.com`, /too long/],
    ['email', `j@${'a'.repeat(60)}.${`${'b'.repeat(60)}.`.repeat(4)}com`, /too long/],
    ['birthday', '06/05/1959', /year-month-day/],
    ['birthday', '2023-02-29', /not in the calendar/],
    ['birthday', '1991-13-01', /not in the calendar/],
    ['birthday', '2026-06-16', /yet to come/],
    ['birthday', '0091-05-06', /very long ago/],
    ['phone', '12', /3 to 40/],
    ['phone', '+()', /3 to 40/],
    ['phone', '0487 ext 4', /3 to 40/],
    ['phone', '1'.repeat(41), /3 to 40/],
    ['zipcode', '1'.repeat(21), /at most 20/],
    ['country', 'Atlantis', /do not know this country/],
    ['country', 'ZZ', /do not know this country/],
    ['firstname', 'J'.repeat(10_000), /at most 255/],
    ['number', 280, /as text/],
    ['firstname', ['Jane'], /as text/],
    ['firstname', { toString: 'Jane' }, /as text/],
    ['firstname', true, /as text/],
  ])('$0 $1', (variable, typed, message) => {
    const parsed = parse({ email, [variable]: typed });
    expect(parsed).toEqual({ ok: false, errors: { [variable]: expect.stringMatching(message) } });
  });
});

test('what is mandatory and left empty has a message of its own', () => {
  const parsed = parse({ email: ' ' }, [field('email'), field('firstname', true), field('lastname')]);
  expect(parsed).toEqual({
    ok: false,
    errors: { email: expect.stringMatching(/e-mail/), firstname: expect.stringMatching(/first name/) },
  });
});

test('forged names and variables that the form does not have are ignored', () => {
  const answers = { email, company: 'Acme', isAdmin: 'yes', accountId: 'other', constructor: 'x' };
  expect(parse(answers, [field('email')])).toEqual({ ok: true, profile: { email }, answers: {}, optIns: {} });
});

test('inherited members are no answers', () => {
  const parsed = parse(Object.create({ firstname: 'Jane' }, {}), [field('email'), field('firstname')]);
  expect(parsed).toMatchObject({ ok: false, errors: { email: expect.any(String) } });
});

test('a message speaks the language of the form', () => {
  const parsed = parseAnswers({
    form: { fields: [field('email')], optIns: [] },
    locale: 'nl',
    answers: {},
    now,
  });
  expect(parsed).toEqual({
    ok: false,
    errors: { email: 'Vul je e-mailadres in, bijvoorbeeld naam@mail.com.' },
  });
});

test('whatever is sent, the answer is a profile that PostgreSQL can store or messages for fields of the form', () => {
  const answers = fc.record(
    Object.fromEntries(
      variables.map((name) => [name, fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue())]),
    ),
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.anything(), answers), (given) => {
      const parsed = parse(given);
      if (!parsed.ok) {
        expect(variables).toEqual(expect.arrayContaining(Object.keys(parsed.errors)));
        return;
      }
      expect(profileSchema.parse(parsed.profile)).toEqual(parsed.profile);
      for (const value of Object.values(parsed.profile)) {
        expect(value.isWellFormed()).toBe(true);
        expect(value).not.toMatch(/\p{Cc}/u);
      }
    }),
    { numRuns: 500 },
  );
});

test('what was accepted once is accepted again unchanged', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 60 });
  fc.assert(
    fc.property(words, words, fc.emailAddress(), (firstname, company, address) => {
      const first = parse({ firstname, company, email: address });
      if (first.ok) expect(parse(first.profile)).toEqual(first);
    }),
  );
});
