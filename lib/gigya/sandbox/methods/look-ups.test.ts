import { describe, expect, it } from 'vitest';
import { hmacSha1Base64 } from '../../sign-request';
import { demoSite } from '../demo-site';
import { methodCalls } from './method-calls.fixture';

const { clock, state, site, call, lite, register, emailAccount, newToken } = methodCalls();
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

describe('identifiers.find', () => {
  const find = (kind: string, id: string) =>
    call('identifiers.find', { identifierSchema: `gigya.com/identifiers/${kind}`, id });

  it('finds an account at once by each of its identifiers', async () => {
    const { UID = '' } = await register(jane, { username: 'jane' });
    const identifiers = {
      'gigya.com/identifiers/UID': [UID],
      'gigya.com/identifiers/email': [jane],
      'gigya.com/identifiers/username': ['jane'],
    };
    for (const [kind, id] of [
      ['UID', UID],
      ['uid', UID],
      ['email', 'JANE@mail.com'],
      ['username', 'Jane'],
    ] as const) {
      expect(await find(kind, id)).toMatchObject({ errorCode: 0, identifiers });
    }
  });

  it('finds a lite account, which has no user name', async () => {
    const { UID = '' } = await lite(jane);
    expect((await find('email', jane)).identifiers).toEqual({
      'gigya.com/identifiers/UID': [UID],
      'gigya.com/identifiers/email': [jane],
    });
  });

  it('answers 403047 for nobody and 400006 for an unknown kind', async () => {
    await register(jane, { username: 'jane' });
    for (const [kind, id] of [
      ['email', 'x@mail.com'],
      ['UID', 'x'],
      ['phone', '1'],
      ['username', jane],
    ] as const) {
      expect((await find(kind, id)).errorCode, kind).toBe(403047);
    }
    expect((await find('other', jane)).errorCode).toBe(400006);
    expect((await call('identifiers.find', { id: jane })).errorCode).toBe(400002);
  });
});

describe('isAvailableLoginID', () => {
  it('looks at the logins of full accounts alone', async () => {
    const isAvailable = async () => (await call('isAvailableLoginID', { loginID: jane })).isAvailable;
    await lite(jane);
    expect(await isAvailable()).toBe(true);
    await register(jane);
    expect(await isAvailable()).toBe(false);
  });

  it('does not tell where account harvesting is guarded against', async () => {
    site().policies.harvestingProtection = true;
    expect((await call('isAvailableLoginID', { loginID: jane })).errorCode).toBe(403026);
  });
});

describe('getLiteToken', () => {
  it('gives a token that writes its account, without naming it, and no other', async () => {
    const { UID } = await lite(jane, { profile: { firstName: 'Jane' } });
    const emailToken = emailAccount(jane)?.token ?? '';
    const regToken = String((await call('getLiteToken', { emailToken, sessionExpiration: '60' })).token);
    const write = (profile: object) => call('setAccountInfo', { regToken, profile });
    expect(await write({ zip: '3290' })).toMatchObject({ errorCode: 0, UID });
    expect(emailAccount(jane)?.profile).toEqual({ email: jane, firstName: 'Jane', zip: '3290' });
    expect((await write({ email: 'b@mail.com' })).errorCode).toBe(403005);
    expect((await write({ nickname: 'Jay' })).errorCode).toBe(400006);
    clock.nowMs += 60_001;
    expect((await write({ zip: '1000' })).errorCode).toBe(403005);
  });

  it.each(['any', 'never'] as const)(
    'binds and stays good also where tokens are reused: %s',
    async (tokenReuse) => {
      state().options.tokenReuse = tokenReuse;
      await lite(jane);
      const regToken = String((await call('getLiteToken', { email: jane })).token);
      const codeOf = async (email: string) =>
        (await call('setAccountInfo', { regToken, profile: { email } })).errorCode;
      expect([await codeOf(jane), await codeOf(jane), await codeOf('b@mail.com')]).toEqual([0, 0, 403005]);
    },
  );

  it('knows no address that has a full account alone', async () => {
    await register(jane);
    expect((await call('getLiteToken', { email: jane })).errorCode).toBe(403005);
  });

  it.each([
    [{}, 400002],
    [{ email: jane, emailToken: 'x' }, 400006],
    [{ email: 'nobody@mail.com' }, 403005],
    [{ emailToken: 'x' }, 403005],
    [{ email: jane, sessionExpiration: '0' }, 400006],
  ])('refuses %j', async (params, errorCode) => {
    await lite(jane);
    expect((await call('getLiteToken', params)).errorCode).toBe(errorCode);
  });
});

describe('deleteLiteAccount', () => {
  const remove = () => call('deleteLiteAccount', { emailAccountToken: emailAccount(jane)?.token ?? 'none' });

  it('forgets a lite account, whose address is then new', async () => {
    const { UID = '' } = await lite(jane, { profile: { firstName: 'Jane' } });
    expect((await remove()).errorCode).toBe(0);
    expect(emailAccount(jane)).toBeUndefined();
    expect(site().accounts.lites.has(UID)).toBe(false);
    expect((await remove()).errorCode).toBe(400006);
    expect((await lite(jane)).UID).not.toBe(UID);
    expect(emailAccount(jane)?.profile).toEqual({ email: jane });
  });

  it('leaves the full account of the same address', async () => {
    const { UID = '' } = await register(jane);
    expect((await remove()).errorCode).toBe(400006);
    await lite(jane);
    expect((await remove()).errorCode).toBe(0);
    expect(site().accounts.fulls.has(UID)).toBe(true);
    expect(emailAccount(jane)).toMatchObject({ hasLiteAccount: false, hasFullAccount: true });
  });
});
