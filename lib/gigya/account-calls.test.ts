import { describe, expect, it } from 'vitest';
import { answeringServer } from './answering-server.fixture';
import { deleteLiteAccount } from './delete-lite-account';
import { findIdentifiers } from './find-identifiers';
import { getAccountInfo } from './get-account-info';
import { getJwtPublicKey } from './get-jwt-public-key';
import { getLiteToken } from './get-lite-token';
import { isAvailableLoginId } from './is-available-login-id';

const partner = answeringServer();
const unreadable = { kind: 'no_answer', reason: 'unreadable' };

describe('findIdentifiers', () => {
  it('asks by e-mail address', async () => {
    partner.answers({ identifiers: {} });
    await findIdentifiers({ ...partner.to(), id: 'a@mail.com' });
    expect(partner.received).toEqual([
      {
        path: '/accounts.identifiers.find',
        params: { identifierSchema: 'gigya.com/identifiers/email', id: 'a@mail.com' },
      },
    ]);
  });

  it.each([
    ['as documented', { 'gigya.com/identifiers/UID': ['u1'], 'gigya.com/identifiers/email': ['a@mail.com'] }],
    ['in lower case', { 'gigya.com/identifiers/uid': ['u1', 'u2'] }],
    ['by short names and as text', { UID: 'u1', email: 'a@mail.com' }],
    ['beside odd values', { 'gigya.com/identifiers/phone': null, 'gigya.com/identifiers/UID': ['u1'] }],
  ])('finds the UID in a map %s', async (_name, identifiers) => {
    partner.answers({ identifiers });
    const result = await findIdentifiers({ ...partner.to(), id: 'a@mail.com' });
    expect(result).toMatchObject({ kind: 'ok', answer: { uid: 'u1' } });
  });

  it.each([[{}], [{ identifiers: {} }], [{ identifiers: [] }], [{ identifiers: { guid: ['u1'] } }]])(
    'finds no UID in %j',
    async (answer) => {
      partner.answers(answer);
      const result = await findIdentifiers({ ...partner.to(), id: 'a@mail.com' });
      expect(result).toMatchObject({ kind: 'ok', answer: { uid: null } });
    },
  );
});

describe('getAccountInfo', () => {
  it.each([
    [{ UID: 'u1' }, { UID: 'u1' }],
    [{ regToken: 't' }, { regToken: 't' }],
    [{ email: 'a"@mail.com' }, { findBy: '{"_email":"a\\"@mail.com"}' }],
  ])('asks by %j', async (key, params) => {
    partner.answers({});
    await getAccountInfo({ ...partner.to(), ...key });
    expect(partner.received).toEqual([{ path: '/accounts.getAccountInfo', params }]);
  });

  it('lists what it wants without a blank and reads an account', async () => {
    const profile = { firstName: 'Zoë', work: { company: 'Smith &amp; Co' } };
    partner.answers({
      UID: 'u1',
      isRegistered: true,
      profile,
      subscriptions: { news: { email: { isSubscribed: false } } },
    });
    const result = await getAccountInfo({
      ...partner.to(),
      UID: 'u1',
      include: ['profile', 'subscriptions'],
    });
    expect(partner.received[0]?.params).toEqual({ UID: 'u1', include: 'profile,subscriptions' });
    const subscriptions = [{ id: 'news', isSubscribed: false, tags: [] }];
    expect(result.kind === 'ok' && result.answer).toEqual({
      UID: 'u1',
      isRegistered: true,
      profile,
      subscriptions,
    });
  });

  it('hands on that an account is unknown', async () => {
    partner.answers({ errorCode: 403005, errorMessage: 'Unauthorized user', statusCode: 403 });
    expect(await getAccountInfo({ ...partner.to(), UID: 'u1' })).toMatchObject({
      kind: 'refused',
      envelope: { errorCode: 403005, errorMessage: 'Unauthorized user' },
    });
  });
});

describe('isAvailableLoginId', () => {
  it.each([true, false])('reads %s', async (isAvailable) => {
    partner.answers({ isAvailable });
    const result = await isAvailableLoginId({ ...partner.to(), loginId: 'a@mail.com' });
    expect(partner.received).toEqual([
      { path: '/accounts.isAvailableLoginID', params: { loginID: 'a@mail.com' } },
    ]);
    expect(result).toMatchObject({ kind: 'ok', answer: { isAvailable } });
  });

  it('does not guess where the answer says nothing', async () => {
    partner.answers({ isAvailable: 'true' });
    expect(await isAvailableLoginId({ ...partner.to(), loginId: 'a@mail.com' })).toMatchObject(unreadable);
  });
});

describe('deleteLiteAccount', () => {
  it('names the account by the token of its e-mail account', async () => {
    partner.answers({});
    const result = await deleteLiteAccount({ ...partner.to(), emailAccountToken: 'f00' });
    expect(partner.received).toEqual([
      { path: '/accounts.deleteLiteAccount', params: { emailAccountToken: 'f00' } },
    ]);
    expect(result.kind).toBe('ok');
  });
});

describe('getLiteToken', () => {
  it.each([
    [{ email: 'a@mail.com' }, { email: 'a@mail.com' }],
    [
      { emailToken: 'f00', sessionExpirationSec: 60 },
      { emailToken: 'f00', sessionExpiration: '60' },
    ],
  ])('asks by %j', async (key, params) => {
    partner.answers({ token: 'lt' });
    const result = await getLiteToken({ ...partner.to(), ...key });
    expect(partner.received).toEqual([{ path: '/accounts.getLiteToken', params }]);
    expect(result).toMatchObject({ kind: 'ok', answer: { token: 'lt' } });
  });

  it('takes an answer without a token for none', async () => {
    partner.answers({});
    expect(await getLiteToken({ ...partner.to(), email: 'a@mail.com' })).toMatchObject(unreadable);
  });
});

describe('getJwtPublicKey', () => {
  const key = { kty: 'RSA', alg: 'RS256', use: 'sig', kid: 'REQ0MUQ5', n: 'qoQah4', e: 'AQAB' };

  it.each([
    ['the list that V2 answers', { keys: [key, { kty: 'EC', x: '1' }] }],
    ['the older flat form', key],
  ])('reads %s', async (_name, answer) => {
    partner.answers(answer);
    const result = await getJwtPublicKey(partner.to());
    expect(partner.received).toEqual([{ path: '/accounts.getJWTPublicKey', params: { V2: 'true' } }]);
    expect(result).toMatchObject({ kind: 'ok', answer: { keys: [key] } });
  });

  it.each([[{}], [{ keys: [] }], [{ keys: [{ kty: 'RSA', n: '', e: 'AQAB' }] }]])(
    'finds no key in %j',
    async (answer) => {
      partner.answers(answer);
      expect(await getJwtPublicKey(partner.to())).toMatchObject(unreadable);
    },
  );
});
