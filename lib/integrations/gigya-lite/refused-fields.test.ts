import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../gigya/envelope';
import { contentOf, jane } from './delivery.fixture';
import { settingsSchema } from './manifest';
import type { Leaf } from './mapping/leaf';
import { mapContent } from './mapping/map-content';
import { fieldWarnings, refusedParameters } from './refused-fields';

const { leaves: native } = mapContent({
  content: contentOf(jane),
  settings: settingsSchema.parse({ dataCentre: 'eu1' }),
});
const leaf = (parameter: string, source: Leaf['source'], index: number): Leaf => {
  const isConsent = /^(subscriptions|preferences|communications)\./.test(parameter);
  return { parameter, value: true, source, row: { setting: isConsent ? 'optIns' : 'mapping', index } };
};
const leaves = [
  ...native,
  leaf('data.pets.dog', { field: 'dog' }, 50),
  leaf('data.pets.cat', { field: 'cat' }, 51),
  leaf('subscriptions.news', { optIn: 'news' }, 0),
  leaf('subscriptions.news.daily', { optIn: 'daily' }, 1),
  leaf('preferences.terms.tos', { optIn: 'tos' }, 2),
  leaf('communications.email_news', { optIn: 'mail' }, 3),
];

type Refusal = { fieldName: string; errorCode: number };
const envelopeOf = (errorCode: number, ...errors: Refusal[]): Envelope => ({
  errorCode,
  validationErrors: errors.map((error) => ({ ...error, message: '' })),
  ignoredParams: [],
});
const warningsOf = (fieldName: string, errorCode = 400006, sent = leaves) =>
  fieldWarnings(envelopeOf(400006, { fieldName, errorCode }), sent);

describe('a field error', () => {
  it.each([
    ['profile.gender', { variable: 'gender' }, 'profile.gender'],
    ['gender', { variable: 'gender' }, 'profile.gender'],
    ['profile.birthMonth', { variable: 'birthday' }, 'profile.birthMonth'],
    ['phones', { variable: 'phone' }, 'profile.phones'],
    ['phones.number', { variable: 'phone' }, 'profile.phones.number'],
    ['profile.phones[0].number', { variable: 'phone' }, 'profile.phones.number'],
    ['profile.phones.0.number', { variable: 'phone' }, 'profile.phones.number'],
    ['phones[].number', { variable: 'phone' }, 'profile.phones.number'],
    ['profile.phones.type', { variable: 'phone' }, 'profile.phones.type'],
    ['work.title', { variable: 'function' }, 'profile.work.title'],
    ['profile.work[0].company', { variable: 'company' }, 'profile.work.company'],
    ['email', { variable: 'email' }, 'profile.email'],
    ['data.pets.dog', { field: 'dog' }, 'data.pets.dog'],
    ['subscriptions.news.email.isSubscribed', { optIn: 'news' }, 'subscriptions.news.email.isSubscribed'],
    ['subscriptions.news.daily.email', { optIn: 'daily' }, 'subscriptions.news.daily.email'],
    ['preferences.terms.tos.isConsentGranted', { optIn: 'tos' }, 'preferences.terms.tos.isConsentGranted'],
    ['preferences.terms', { optIn: 'tos' }, 'preferences.terms'],
    ['communications.email_news', { optIn: 'mail' }, 'communications.email_news'],
    ['regSource', {}, 'regSource'],
  ])('of %s is attached to %j', (fieldName, source, parameter) => {
    expect(warningsOf(fieldName)).toEqual([{ ...source, parameter, reason: 'not_accepted' }]);
  });

  it.each([
    'data.hobby',
    'profile.nickname',
    'nickname',
    'subscriptions.offers.email.isSubscribed',
    'profile',
  ])('of %s, where nothing was sent, keeps its name', (fieldName) => {
    expect(warningsOf(fieldName)).toEqual([{ parameter: fieldName, reason: 'not_accepted' }]);
  });

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

  it.each([
    ['profile.work', ['function', 'company']],
    ['data.pets', ['dog', 'cat']],
    ['data', ['dog', 'cat']],
  ])('of %s as a whole concerns each value that was sent in it', (fieldName, names) => {
    expect(warningsOf(fieldName).map(({ variable, field }) => variable ?? field)).toEqual(names);
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
    expect(refusedParameters(envelopeOf(code, gender), leaves)).toEqual({
      parameters: ['profile.gender'],
      warnings: [{ variable: 'gender', parameter: 'profile.gender', reason: 'read_only' }],
    });
  });

  it('lacks a whole birthday where a part of it is refused', () => {
    const month = { fieldName: 'birthMonth', errorCode: 400025 };
    expect(refusedParameters(envelopeOf(400006, month), leaves)).toEqual({
      parameters: ['profile.birthDay', 'profile.birthMonth', 'profile.birthYear'],
      warnings: [{ variable: 'birthday', parameter: 'profile.birthMonth', reason: 'read_only' }],
    });
  });

  it('lacks one opt-in and keeps the others', () => {
    const topic = { fieldName: 'communications.email_news', errorCode: 400024 };
    expect(refusedParameters(envelopeOf(400006, topic), leaves)?.parameters).toEqual([
      'communications.email_news',
    ]);
  });

  it('keeps the fields that every site leaves open, and the opt-ins, where no field is named', () => {
    const refused = refusedParameters(envelopeOf(400020), leaves);
    const kept = leaves.filter(({ parameter }) => !refused?.parameters.includes(parameter));
    expect(kept.map(({ parameter }) => parameter)).toEqual([
      'profile.email',
      'profile.firstName',
      'profile.lastName',
      'profile.zip',
      'profile.country',
      'regSource',
      'subscriptions.news',
      'subscriptions.news.daily',
      'preferences.terms.tos',
      'communications.email_news',
    ]);
    expect(new Set(refused?.warnings.map(({ reason }) => reason))).toEqual(new Set(['read_only']));
  });

  it.each([
    ['the address of the person is refused', envelopeOf(400006, gender, email)],
    [
      'only fields are named that were not sent',
      envelopeOf(400009, { fieldName: 'data.x', errorCode: 400024 }),
    ],
    ['no field is named', envelopeOf(400006)],
    ['the code asks to retry', envelopeOf(500001, gender)],
    ['the code is unknown', envelopeOf(123456, gender)],
    ['the code is about the keys', envelopeOf(403007, gender)],
  ])('is nothing when %s', (_when, envelope) => {
    expect(refusedParameters(envelope, leaves)).toBeNull();
  });

  it('is nothing when what is refused was not sent', () => {
    expect(refusedParameters(envelopeOf(400006, gender), leaves.slice(0, 1))).toBeNull();
  });
});
