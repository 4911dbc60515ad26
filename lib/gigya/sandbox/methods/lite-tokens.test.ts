import { describe, expect, it } from 'vitest';
import { methodCalls } from './method-calls.fixture';

const { clock, state, site, call, lite, register, emailAccount } = methodCalls();
const jane = 'jane@mail.com';

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
