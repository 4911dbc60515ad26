import { describe, expect, it } from 'vitest';
import { answeringServer } from './answering-server.fixture';
import { importLiteAccount } from './import-lite-account';
import { initRegistration } from './init-registration';
import { setAccountInfo } from './set-account-info';

const partner = answeringServer();

describe('initRegistration', () => {
  it('asks for a lite token and reads one of several hundred characters', async () => {
    const regToken = `st2.s.${'Ac-b_H~y.'.repeat(60)}`;
    partner.answers({ regToken });
    expect(await initRegistration(partner.to())).toMatchObject({ kind: 'ok', answer: { regToken } });
    expect(partner.received).toEqual([{ path: '/accounts.initRegistration', params: { isLite: 'true' } }]);
  });

  it.each([{}, { regToken: '' }, { regToken: 7 }])('takes %j for no readable answer', async (answer) => {
    partner.answers(answer);
    expect(await initRegistration(partner.to())).toMatchObject({ kind: 'no_answer', reason: 'unreadable' });
  });
});

describe('setAccountInfo', () => {
  it('sends every part as JSON text in a parameter of its own', async () => {
    partner.answers({ UID: '8f0c' });
    const result = await setAccountInfo({
      ...partner.to(),
      regToken: 'st2.s.x~y-z',
      profile: {
        email: 'jdoe@mail.com',
        firstName: 'Zoë 🎉',
        phones: [{ number: '+32 2' }],
        birthYear: 1959,
      },
      data: { campaign: { points: 0, ok: false, gone: null } },
      subscriptions: { news: { email: { isSubscribed: true, tags: [] } } },
      preferences: { terms: { site: { isConsentGranted: true } } },
      communications: { sms_offers: { status: 'optOut' } },
      lang: 'nl',
      regSource: 'campaign 1',
      context: 'c1',
      muteWebhooks: true,
    });
    expect(result).toMatchObject({ kind: 'ok', answer: { UID: '8f0c' } });
    expect(partner.received[0]?.params).toEqual({
      regToken: 'st2.s.x~y-z',
      profile:
        '{"email":"jdoe@mail.com","firstName":"Zoë 🎉","phones":[{"number":"+32 2"}],"birthYear":1959}',
      data: '{"campaign":{"points":0,"ok":false,"gone":null}}',
      subscriptions: '{"news":{"email":{"isSubscribed":true,"tags":[]}}}',
      preferences: '{"terms":{"site":{"isConsentGranted":true}}}',
      communications: '{"sms_offers":{"status":"optOut"}}',
      lang: 'nl',
      regSource: 'campaign 1',
      context: 'c1',
      muteWebhooks: 'true',
    });
  });

  it('writes an account by its UID without a token', async () => {
    partner.answers({ UID: 'u1' });
    await setAccountInfo({ ...partner.to(), UID: 'u1', data: { a: 1 } });
    expect(partner.received[0]?.params).toEqual({ UID: 'u1', data: '{"a":1}' });
  });

  it.each([{}, { UID: 7 }, { UID: null }])('takes %j for a success without a UID', async (answer) => {
    partner.answers(answer);
    const result = await setAccountInfo({ ...partner.to(), regToken: 't', profile: { email: 'a@mail.com' } });
    expect(result).toMatchObject({ kind: 'ok', answer: {} });
    expect(result.kind === 'ok' && result.answer.UID).toBeUndefined();
  });

  it('hands on the recorded answer of a lite account with a bad e-mail, its field error included', async () => {
    const fieldError = {
      fieldName: 'profile.email',
      errorCode: 400006,
      message: 'Unallowed value for field: email',
    };
    partner.answers({
      errorCode: 400006,
      errorMessage: 'Invalid parameter value',
      errorDetails: 'Schema validation failed',
      statusCode: 400,
      validationErrors: [fieldError, 'odd', { fieldName: 'profile.zip' }],
    });
    const result = await setAccountInfo({ ...partner.to(), regToken: 't', profile: { email: 'a@b' } });
    expect(result).toMatchObject({
      kind: 'refused',
      envelope: {
        errorCode: 400006,
        errorDetails: 'Schema validation failed',
        validationErrors: [fieldError],
      },
    });
  });

  it('lets a success pass whose parameters were partly dropped, and tells which', async () => {
    const dropped = { paramName: 'profile.age', warningCode: 403007, message: 'Permission denied' };
    partner.answers({ UID: 'u1', ignoredParams: [dropped] });
    const result = await setAccountInfo({ ...partner.to(), regToken: 't' });
    expect(result).toMatchObject({ kind: 'ok', envelope: { ignoredParams: [dropped] } });
  });
});

describe('importLiteAccount', () => {
  it('sends one account and expects no UID', async () => {
    partner.answers({});
    const lastUpdatedSubscriptionState = '2024-01-02T03:04:05Z';
    const result = await importLiteAccount({
      ...partner.to(),
      email: 'jdoe@mail.com',
      profile: { gender: 'f' },
      data: { source: 'x' },
      subscriptions: { news: { email: { isSubscribed: true, lastUpdatedSubscriptionState } } },
      context: 'c1',
    });
    expect(result).toMatchObject({ kind: 'ok', answer: {} });
    expect(partner.received).toEqual([
      {
        path: '/accounts.importLiteAccount',
        params: {
          email: 'jdoe@mail.com',
          profile: '{"gender":"f"}',
          data: '{"source":"x"}',
          subscriptions: `{"news":{"email":{"isSubscribed":true,"lastUpdatedSubscriptionState":"${lastUpdatedSubscriptionState}"}}}`,
          context: 'c1',
        },
      },
    ]);
  });
});
