import { describe, expect, it } from 'vitest';
import { methodCalls } from './method-calls.fixture';

const { clock, site, call, lite, register, emailAccount, fullAccount } = methodCalls();
const jane = 'jane@mail.com';
const START = '2025-10-09T08:53:20.123Z';
const consent = (values: object) => ({ preferences: { terms: { tos: values } } });
const stored = () => emailAccount(jane)?.preferences;

describe('consents', () => {
  it('are kept with the document, the time and the language, and change with the status alone', async () => {
    clock.nowMs = Date.parse(START);
    await lite(jane, { ...consent({ isConsentGranted: true, tags: ['form'] }), lang: 'nl' });
    const granted = {
      isConsentGranted: true,
      docVersion: 1,
      lastConsentModified: START,
      lang: 'nl',
      tags: ['form'],
    };
    expect(stored()).toMatchObject({ terms: { tos: granted } });
    clock.nowMs += 1_000;
    await lite(jane, { ...consent({ isConsentGranted: true }), lang: 'fr' });
    expect(stored()).toMatchObject({ terms: { tos: granted } });
    await lite(jane, { preferences: { 'terms.tos.isConsentGranted': false } });
    expect(stored()).toMatchObject({
      terms: { tos: { isConsentGranted: false, lastConsentModified: '2025-10-09T08:53:21.123Z' } },
    });
  });

  it('are renewed when the document has a newer version', async () => {
    await lite(jane, consent({ isConsentGranted: true }));
    const definition = site().schema.preferences.get('terms.tos');
    if (definition) definition.currentDocVersion = 2;
    await lite(jane, consent({ isConsentGranted: true }));
    expect(stored()).toMatchObject({ terms: { tos: { docVersion: 2 } } });
  });

  it.each([
    [consent({ isConsentGranted: 'yes' }), 'preferences.terms.tos', 400023],
    [consent({ tags: ['a'] }), 'preferences.terms.tos', 400023],
    [consent({}), 'preferences.terms.tos', 400023],
    [consent({ isConsentGranted: true, docVersion: 3 }), 'preferences.terms.tos.docVersion', 400025],
    [consent({ isConsentGranted: true, colour: 1 }), 'preferences.terms.tos.colour', 400024],
    [{ preferences: { terms: { other: { isConsentGranted: true } } } }, undefined, 400024],
    [{ preferences: { terms: [{ tos: { isConsentGranted: true } }] } }, 'preferences.terms', 400024],
    [{ preferences: '{"__proto__":{"a":1}}' }, 'preferences.__proto__.a', 400024],
  ])('refuse %j', async (params, fieldName = 'preferences.terms.other.isConsentGranted', errorCode) => {
    expect(await lite(jane, params)).toMatchObject({
      errorCode: 400006,
      validationErrors: [{ fieldName, errorCode }],
    });
    expect(emailAccount(jane)).toBeUndefined();
  });

  it('as a list are no JSON object', async () => {
    expect(await lite(jane, { preferences: [] })).toMatchObject({ errorCode: 400006 });
  });

  it('take tags only together with a change', async () => {
    await lite(jane, consent({ isConsentGranted: true }));
    expect(await lite(jane, consent({ isConsentGranted: true, tags: ['late'] }))).toMatchObject({
      validationErrors: [{ fieldName: 'preferences.terms.tos.tags', errorCode: 400006 }],
    });
  });

  it('that only the server may give are refused with a token and taken with a UID', async () => {
    const { UID = '' } = await register(jane);
    const definition = site().schema.preferences.get('terms.tos');
    if (definition) definition.writeAccess = 'serverOnly';
    const granted = consent({ isConsentGranted: true });
    expect(await lite(jane, granted)).toMatchObject({
      validationErrors: [{ fieldName: 'preferences.terms.tos', errorCode: 400025 }],
    });
    expect((await call('setAccountInfo', { UID, ...granted })).errorCode).toBe(0);
    expect(fullAccount(UID)?.preferences).toMatchObject(granted.preferences);
    expect(stored()).toMatchObject(granted.preferences);
  });
});

describe('communications', () => {
  const write = (value: unknown, name = 'email_news') => lite(jane, { communications: { [name]: value } });

  it('are kept with status, details and the time of the act, which is now unless it is told', async () => {
    clock.nowMs = Date.parse(START);
    await write({ status: 'optIn', details: { form: 'a' } });
    expect(emailAccount(jane)?.communications).toMatchObject({
      email_news: { status: 'optIn', details: { form: 'a' }, userActionTimestamp: START },
    });
    await write({ status: 'optOut', userActionTimestamp: '2024-01-01T00:00:00.000Z' });
    expect(emailAccount(jane)?.communications).toEqual({
      email_news: { status: 'optOut', userActionTimestamp: '2024-01-01T00:00:00.000Z', lastUpdated: START },
    });
  });

  it.each([
    [{ status: 'maybe' }, 400006],
    [{ status: 'optIn', userActionTimestamp: '2999-01-01T00:00:00Z' }, 400006],
    [{ status: 'optIn', userActionTimestamp: 'yesterday' }, 400006],
    [{ status: 'optIn', details: [] }, 400006],
    [null, 400006],
  ])('refuse %j', async (value, errorCode) => {
    expect(await write(value)).toMatchObject({
      validationErrors: [{ fieldName: 'communications.email_news', errorCode }],
    });
  });

  it('refuse a topic that the site does not have', async () => {
    expect(await write({ status: 'optIn' }, 'sms_news')).toMatchObject({
      validationErrors: [{ fieldName: 'communications.sms_news', errorCode: 400024 }],
    });
  });
});
