import { describe, expect, it } from 'vitest';
import { methodCalls } from './method-calls.fixture';

const { site, call, codeOf, lite, register, emailAccount, fullAccount, addField, newToken } = methodCalls();
const jane = 'jane@mail.com';

describe('registering', () => {
  it('makes a full account and an e-mail account of one UID', async () => {
    const answer = await register(jane, { profile: { firstName: 'Jane', nickname: 'Jay' }, lang: 'nl' });
    expect(answer).toMatchObject({ errorCode: 0, isRegistered: true, newUser: true });
    expect(fullAccount(answer.UID)).toMatchObject({
      isRegistered: true,
      loginIDs: { emails: [jane] },
      profile: { email: jane, firstName: 'Jane', nickname: 'Jay', locale: 'nl' },
    });
    expect(emailAccount(jane)).toMatchObject({
      UID: answer.UID,
      hasFullAccount: true,
      hasLiteAccount: false,
    });
  });

  it('names a login that is taken below 400009, with the captured words', async () => {
    await register(jane, { username: 'jane' });
    expect(await register('JANE@mail.com', { username: 'Jane' })).toMatchObject({
      errorCode: 400009,
      errorMessage: 'Validation error',
      errorDetails: 'Validation failed',
      validationErrors: [
        { fieldName: 'email', errorCode: 400003, message: 'email already exists' },
        { fieldName: 'username', errorCode: 400003 },
      ],
    });
  });

  it('with a token counts as a client and may not write what is closed to it', async () => {
    const regToken = await newToken();
    const profile = { phones: [{ number: '1', type: 'home' }] };
    expect(await register(jane, { regToken, profile })).toMatchObject({
      errorCode: 400009,
      validationErrors: [
        { fieldName: 'profile.phones.type', errorCode: 400025, message: 'write access mode violation' },
      ],
    });
    expect(emailAccount(jane)).toBeUndefined();
  });

  it('needs an e-mail, a password and keys or a good token', async () => {
    const { apiKey } = site();
    expect((await call('register', { password: 'x' })).errorCode).toBe(400002);
    expect((await call('register', { email: jane })).errorCode).toBe(400002);
    expect((await register('no address')).errorCode).toBe(400009);
    expect((await register(jane, { regToken: 'other' })).errorCode).toBe(403005);
    const anonymous = { apiKey, email: jane, password: 'x' };
    expect(await codeOf('accounts.register', anonymous)).toBe(400002);
    expect(await codeOf('accounts.register', { ...anonymous, regToken: await newToken() })).toBe(0);
  });

  it('takes a UID of the site, which must be new and of printable ASCII', async () => {
    expect(await register(jane, { siteUID: 'crm-1' })).toMatchObject({ errorCode: 0, UID: 'crm-1' });
    const errorsOf = async (siteUID: string) => (await register('b@mail.com', { siteUID })).validationErrors;
    expect(await errorsOf('crm-1')).toMatchObject([{ fieldName: 'siteUID', errorCode: 400003 }]);
    for (const wrong of ['a b', 'é', 'x'.repeat(253)]) {
      expect(await errorsOf(wrong)).toMatchObject([{ fieldName: 'siteUID', errorCode: 400006 }]);
    }
  });

  it("takes the UID of its own lite account for one of the site, and no one else's", async () => {
    const { UID: siteUID = '' } = await lite(jane);
    expect((await register('b@mail.com', { siteUID })).validationErrors).toMatchObject([
      { fieldName: 'siteUID', errorCode: 400003 },
    ]);
    expect(await register(jane, { siteUID })).toMatchObject({ errorCode: 0, UID: siteUID });
  });

  it('waits to be finalised when told so, and its token then writes and finalises it', async () => {
    const waiting = await register(jane, { finalizeRegistration: 'false' });
    const { regToken } = waiting;
    expect(waiting).toMatchObject({ errorCode: 206001, statusCode: 206, isRegistered: false });
    expect((await call('setAccountInfo', { regToken, profile: { firstName: 'Jane' } })).errorCode).toBe(0);
    expect((await call('setAccountInfo', { regToken, profile: { nickname: 'J' } })).errorCode).toBe(400006);
    expect(await call('finalizeRegistration', { regToken })).toMatchObject({
      errorCode: 0,
      UID: waiting.UID,
    });
    expect(fullAccount(waiting.UID)).toMatchObject({ isRegistered: true, profile: { firstName: 'Jane' } });
    expect((await call('finalizeRegistration', { regToken: await newToken() })).errorCode).toBe(403005);
  });
});

it('waits for required fields of a full account, and never for those of a lite one', async () => {
  const required = { isRequired: true };
  Object.assign(site().schema.profile.get('zip') ?? {}, required);
  Object.assign(site().schema.preferences.get('terms.tos') ?? {}, required);
  addField('club.name', required);
  expect((await lite(jane)).errorCode).toBe(0);
  const { regToken, ...waiting } = await register(jane, { data: { club: { name: 'A' } } });
  const details = 'Missing required fields for registration: profile.zip, preferences.terms.tos';
  expect(waiting).toMatchObject({ errorCode: 206001, errorDetails: details, isRegistered: false });
  expect(await call('finalizeRegistration', { regToken })).toMatchObject({ errorCode: 206001 });
  const preferences = { terms: { tos: { isConsentGranted: true } } };
  await call('setAccountInfo', { regToken, profile: { zip: '3290' }, preferences });
  expect((await call('finalizeRegistration', { regToken })).errorCode).toBe(0);
  expect(fullAccount(waiting.UID)?.isRegistered).toBe(true);
});

it('lets a client create a clientCreate field of a full account and never change it', async () => {
  addField('code', { writeAccess: 'clientCreate' });
  const { regToken, UID = '' } = await register(jane, { finalizeRegistration: 'false' });
  const write = async (code: string) =>
    (await call('setAccountInfo', { regToken, data: { code } })).errorCode;
  expect([await write('A'), await write('B')]).toEqual([0, 400006]);
  expect((await call('setAccountInfo', { UID, data: { code: 'C' } })).errorCode).toBe(0);
  expect((await lite('b@mail.com', { data: { code: 'A' } })).errorCode).toBe(0);
  expect((await lite('b@mail.com', { data: { code: 'B' } })).errorCode).toBe(0);
});
