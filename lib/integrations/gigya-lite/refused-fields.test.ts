import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../gigya/envelope';
import { jane } from './delivery.fixture';
import { fieldWarnings, withoutRefused } from './refused-fields';

type Refusal = { fieldName: string; errorCode: number };
const envelopeOf = (errorCode: number, ...errors: Refusal[]): Envelope => ({
  errorCode,
  validationErrors: errors.map((error) => ({ ...error, message: '' })),
  ignoredParams: [],
});
const warningsOf = (fieldName: string, errorCode = 400006, answers = jane) =>
  fieldWarnings(envelopeOf(400006, { fieldName, errorCode }), answers);

describe('a field error', () => {
  it.each([
    ['profile.gender', 'gender', 'profile.gender'],
    ['gender', 'gender', 'profile.gender'],
    ['profile.birthMonth', 'birthday', 'profile.birthMonth'],
    ['phones', 'phone', 'profile.phones'],
    ['phones.number', 'phone', 'profile.phones.number'],
    ['profile.phones[0].number', 'phone', 'profile.phones.number'],
    ['profile.phones.0.number', 'phone', 'profile.phones.number'],
    ['phones[].number', 'phone', 'profile.phones.number'],
    ['profile.phones.type', 'phone', 'profile.phones.type'],
    ['work.title', 'function', 'profile.work.title'],
    ['profile.work[0].company', 'company', 'profile.work.company'],
    ['email', 'email', 'profile.email'],
  ])('of %s is attached to %s', (fieldName, variable, parameter) => {
    expect(warningsOf(fieldName)).toEqual([{ variable, parameter, reason: 'not_accepted' }]);
  });

  it.each(['data.hobby', 'profile.nickname', 'nickname', 'subscriptions.news.email.isSubscribed', 'profile'])(
    'of %s, where nothing is mapped, keeps its name',
    (fieldName) => {
      expect(warningsOf(fieldName)).toEqual([{ parameter: fieldName, reason: 'not_accepted' }]);
    },
  );

  it.each([
    [400025, 'read_only'],
    [400020, 'read_only'],
    [400024, 'unknown_field'],
    [400006, 'not_accepted'],
    [400023, 'not_accepted'],
    [400026, 'not_accepted'],
    [400027, 'not_accepted'],
    [123456, 'not_accepted'],
  ])('has its reason from its own code: %i is %s', (errorCode, reason) => {
    expect(warningsOf('profile.city', errorCode)).toMatchObject([{ variable: 'locality', reason }]);
  });

  it('of the address concerns the parts that were answered, and the address where none was', () => {
    const named = (answers: typeof jane) =>
      warningsOf('profile.address', 400025, answers).map(({ variable }) => variable);
    expect(named({ email: 'a@b.com', address: 'Main Street', box: '4' })).toEqual(['address', 'box']);
    expect(named({ email: 'a@b.com' })).toEqual(['address']);
  });

  it('of work as a whole concerns both of its parts', () => {
    expect(warningsOf('profile.work').map(({ variable }) => variable)).toEqual(['function', 'company']);
  });

  it('is dropped when its name is no name: nothing of a person is kept', () => {
    for (const fieldName of ['jane@mail.com', 'profile.email=jane', '', ' ', 'a'.repeat(200), 'Zoë']) {
      expect(warningsOf(fieldName), fieldName).toEqual([]);
    }
  });

  it('of any name is read without an exception and kept as a name', () => {
    const names = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\w.[\]]{0,40}$/));
    fc.assert(
      fc.property(names, (fieldName) => {
        for (const { parameter } of warningsOf(fieldName)) expect(parameter).toMatch(/^[\w.$-]+$/);
      }),
    );
  });
});

describe('what is sent again', () => {
  const gender = { fieldName: 'profile.gender', errorCode: 400025 };
  const email = { fieldName: 'profile.email', errorCode: 400006 };

  it.each([400006, 400009, 400020, 400025])('lacks the refused fields under the code %i', (code) => {
    const { gender: _gone, ...others } = jane;
    expect(withoutRefused(envelopeOf(code, gender), jane)).toEqual({
      answers: others,
      warnings: [{ variable: 'gender', parameter: 'profile.gender', reason: 'read_only' }],
    });
  });

  it.each([
    ['the address of the person is refused', envelopeOf(400006, gender, email)],
    ['only unmapped fields are named', envelopeOf(400009, { fieldName: 'data.x', errorCode: 400024 })],
    ['no field is named', envelopeOf(400006)],
    ['the code asks to retry', envelopeOf(500001, gender)],
    ['the code is unknown', envelopeOf(123456, gender)],
    ['the code is about the keys', envelopeOf(403007, gender)],
  ])('is nothing when %s', (_when, envelope) => {
    expect(withoutRefused(envelope, jane)).toBeNull();
  });

  it('is nothing when what is refused was not answered', () => {
    expect(withoutRefused(envelopeOf(400006, gender), { email: 'a@b.com' })).toBeNull();
  });
});
