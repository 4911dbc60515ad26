import { describe, expect, it } from 'vitest';
import { hmacSha1Base64 } from '../../sign-request';
import { demoSite } from '../demo-site';
import { methodCalls } from './method-calls.fixture';

const { clock, call, lite, register, newToken } = methodCalls();
const jane = 'jane@mail.com';
const unauthorized = { errorCode: 403005, errorMessage: 'Unauthorized user' };

describe('getAccountInfo', () => {
  it.each([
    ['UID', (UID: string) => ({ UID })],
    ['_uid', (UID: string) => ({ findBy: { _uid: UID } })],
    ['_email', () => ({ findBy: { _email: 'JANE@mail.com' } })],
    ['_username', () => ({ findBy: { _username: 'Jane' } })],
  ])('finds a full account by %s', async (_name, by) => {
    const { UID = '' } = await register(jane, { username: 'jane', profile: { firstName: 'Jane' } });
    expect(await call('getAccountInfo', by(UID))).toMatchObject({
      errorCode: 0,
      UID,
      isRegistered: true,
      profile: { firstName: 'Jane' },
      data: {},
    });
  });

  it('shows profile and data, and everything else only when it is included', async () => {
    const { UID = '' } = await register(jane, { regSource: 'shop' });
    const shown = async (include?: string) =>
      Object.keys(await call('getAccountInfo', { UID, ...(include === undefined ? {} : { include }) }));
    const optional = ['profile', 'data', 'subscriptions', 'preferences', 'emails', 'loginIDs', 'regSource'];
    const includedOf = async (include?: string) =>
      (await shown(include)).filter((name) => optional.includes(name)).sort();
    expect(await includedOf()).toEqual(['data', 'profile']);
    expect(await includedOf(optional.join(','))).toEqual([...optional].sort());
    expect(await includedOf('profile, data')).toEqual(['profile']);
    expect(await call('getAccountInfo', { UID, include: 'emails,loginIDs' })).toMatchObject({
      emails: { verified: [], unverified: [jane] },
      loginIDs: { emails: [jane] },
    });
  });

  it('signs the UID for whoever has the secret', async () => {
    const { UID = '' } = await register(jane);
    const { signatureTimestamp, UIDSignature } = await call('getAccountInfo', { UID });
    expect(signatureTimestamp).toBe(String(Math.floor(clock.nowMs / 1_000)));
    const message = `${signatureTimestamp}_${UID}`;
    expect(UIDSignature).toBe(hmacSha1Base64({ secret: demoSite.secret, message }));
  });

  it('serves a lite account by its token, as not registered', async () => {
    const { UID } = await lite(jane, { profile: { firstName: 'Jane' } });
    const { token } = await call('getLiteToken', { email: jane });
    expect(await call('getAccountInfo', { regToken: String(token) })).toMatchObject({
      UID,
      isRegistered: false,
      profile: { email: jane, firstName: 'Jane' },
    });
  });

  it('knows nobody by an unknown UID, e-mail or name, or by a token that wrote nothing', async () => {
    await register(jane);
    for (const findBy of [
      { _email: 'x@mail.com' },
      { _username: 'x' },
      { _phoneNumber: '1' },
      { _uid: 'x' },
    ]) {
      expect(await call('getAccountInfo', { findBy })).toMatchObject(unauthorized);
    }
    expect(await call('getAccountInfo', { UID: 'constructor' })).toMatchObject(unauthorized);
    expect(await call('getAccountInfo', { regToken: await newToken() })).toMatchObject(unauthorized);
  });

  it.each([[{}], [{ UID: 'a', regToken: 'b' }], [{ findBy: '{' }], [{ findBy: { _uid: 'a', _email: 'b' } }]])(
    'refuses %j',
    async (params) => {
      expect((await call('getAccountInfo', params)).errorCode).toBeOneOf([400002, 400006]);
    },
  );
});
