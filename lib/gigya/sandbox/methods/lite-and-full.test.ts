import { describe, expect, it } from 'vitest';
import { methodCalls } from './method-calls.fixture';

const { clock, state, site, call, codeOf, lite, register, emailAccount, fullAccount } = methodCalls();
const jane = 'jane@mail.com';
const own = { firstName: 'Jane', city: 'Diest', work: { title: 'Judge' } };

describe('a lite write over a full account', () => {
  const write = () =>
    lite(jane, {
      profile: { firstName: 'J', zip: '3290' },
      data: { hobby: 'chess' },
      subscriptions: { newsletter: { email: { isSubscribed: true } } },
    });

  it('leaves the full account as it was, field by field, but turns flags and subscriptions', async () => {
    const { UID } = await register(jane, { profile: own, data: { hobby: 'go' } });
    const before = fullAccount(UID);
    clock.nowMs += 1_000;
    expect(await write()).toMatchObject({ errorCode: 0, UID });
    expect(fullAccount(UID)).toEqual(before);
    expect(emailAccount(jane)).toMatchObject({
      UID,
      hasLiteAccount: true,
      hasFullAccount: true,
      profile: { ...own, firstName: 'J', zip: '3290' },
      data: { hobby: 'chess' },
      subscriptions: { newsletter: { email: { isSubscribed: true } } },
    });
    const shown = await call('getAccountInfo', { UID: UID ?? '', include: 'profile,subscriptions' });
    expect(shown).toMatchObject({
      profile: own,
      subscriptions: { newsletter: { email: { isSubscribed: true } } },
    });
  });

  it.each([
    ['the option says so', () => Object.assign(state().options, { overwriteFull: true })],
    ['the site has one account model', () => Object.assign(site().policies, { accountModel: 'one' })],
  ])('reaches the full account where %s', async (_name, arrange) => {
    const { UID } = await register(jane, { profile: own, data: { hobby: 'go' } });
    arrange();
    await write();
    expect(fullAccount(UID)).toMatchObject({
      profile: { ...own, firstName: 'J', zip: '3290' },
      data: { hobby: 'chess' },
    });
  });
});

describe('a full write', () => {
  it('reaches the full and the e-mail account, and not what the lite one wrote', async () => {
    const { UID = '' } = await register(jane, { profile: own });
    await lite(jane, { profile: { zip: '3290' } });
    const changes = { profile: { zip: '1000', nickname: 'Jay' }, data: { loyaltyNumber: 'L1' } };
    const answer = await call('setAccountInfo', { UID, ...changes });
    expect(answer.errorCode).toBe(0);
    expect(answer).not.toHaveProperty('UID');
    expect(fullAccount(UID)).toMatchObject(changes);
    expect(emailAccount(jane)).toMatchObject(changes);
    expect(site().accounts.lites.get(UID)?.profile).toEqual({ email: jane, zip: '3290' });
  });

  it('sets isActive and isVerified, and keeps the first regSource', async () => {
    const { UID = '' } = await register(jane, { regSource: 'first' });
    await call('setAccountInfo', { UID, isActive: 'false', isVerified: 'true', regSource: 'second' });
    expect(fullAccount(UID)).toMatchObject({ isActive: false, isVerified: true, regSource: 'first' });
  });

  it('needs keys and a UID that there is', async () => {
    const { UID = '' } = await register(jane);
    const { apiKey } = site();
    expect(await call('setAccountInfo', { UID: 'nobody', profile: {} })).toMatchObject({ errorCode: 403005 });
    expect(await call('setAccountInfo', { UID, profile: { email: null } })).toMatchObject({
      errorCode: 400006,
    });
    expect(await codeOf('accounts.setAccountInfo', { apiKey, UID, profile: '{}' })).toBe(403005);
  });

  it('takes the UID of a lite account, or refuses it, as the option says', async () => {
    const { UID = '' } = await lite(jane, { profile: { firstName: 'Jane' } });
    const write = () => call('setAccountInfo', { UID, profile: { nickname: 'Jay' } });
    expect((await write()).errorCode).toBe(0);
    expect(emailAccount(jane)?.profile).toEqual({ email: jane, firstName: 'Jane', nickname: 'Jay' });
    const moved = await call('setAccountInfo', { UID, profile: { email: 'other@mail.com' } });
    expect(moved.errorCode).toBe(400006);
    state().options.acceptsLiteUid = false;
    expect((await write()).errorCode).toBe(403005);
    expect((await call('getAccountInfo', { UID })).errorCode).toBe(403005);
  });
});

describe('a full account that changes its main e-mail address', () => {
  const move = (UID = '') => call('setAccountInfo', { UID, profile: { email: 'new@mail.com' } });

  it('leaves the old address without an account', async () => {
    const { UID } = await register(jane, { profile: own });
    expect((await move(UID)).errorCode).toBe(0);
    expect(emailAccount(jane)).toBeUndefined();
    expect(emailAccount('new@mail.com')).toMatchObject({ UID, hasFullAccount: true, hasLiteAccount: false });
  });

  it('leaves a lite account of the old address under a UID of its own', async () => {
    const { UID } = await register(jane, { profile: own });
    await lite(jane);
    await move(UID);
    const left = emailAccount(jane);
    expect(left).toMatchObject({ hasFullAccount: false, hasLiteAccount: true });
    expect(left?.UID).not.toBe(UID);
    expect(site().accounts.lites.get(left?.UID ?? '')).toMatchObject({ email: jane });
    expect(site().accounts.emailOfUid(UID ?? '')?.email).toBe('new@mail.com');
  });

  it('gives its UID to an address that was known as lite', async () => {
    const known = await lite('new@mail.com', { data: { hobby: 'chess' } });
    const { UID = '' } = await register(jane, { profile: own });
    await move(UID);
    expect(emailAccount('new@mail.com')).toMatchObject({
      UID,
      hasFullAccount: true,
      hasLiteAccount: true,
      data: { hobby: 'chess' },
    });
    expect(site().accounts.lites.get(UID)).toMatchObject({ UID, data: { hobby: 'chess' } });
    expect(site().accounts.lites.has(known.UID ?? '')).toBe(false);
  });
});
