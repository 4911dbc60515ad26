import { describe, expect, it } from 'vitest';
import { methodCalls } from './method-calls.fixture';

const { site, call, lite, register, emailAccount, fullAccount } = methodCalls();
const jane = 'jane@mail.com';

describe('a lite account that registers', () => {
  const known = {
    profile: { firstName: 'J', zip: '3290', work: { company: 'B' } },
    data: { hobby: 'chess', children: 2 },
    subscriptions: { newsletter: { email: { isSubscribed: true } } },
    preferences: { terms: { tos: { isConsentGranted: true } } },
  };
  const given = { profile: { firstName: 'Jane', work: { title: 'A' } }, data: { hobby: 'go' } };

  it('takes over nothing while the policy is none, but keeps its UID and its subscriptions', async () => {
    const { UID } = await lite(jane, known);
    expect(await register(jane, given)).toMatchObject({ errorCode: 0, UID });
    expect(fullAccount(UID)).toMatchObject({ preferences: {}, data: { hobby: 'go' } });
    expect(fullAccount(UID)?.profile).toEqual({ email: jane, ...given.profile });
    expect(emailAccount(jane)).toMatchObject({ UID, hasLiteAccount: true, hasFullAccount: true });
    expect(emailAccount(jane)?.subscriptions).toMatchObject(known.subscriptions);
  });

  it('fills the gaps while the policy is auto, and its own values win', async () => {
    expect(await call('progression.getPolicy', {})).toMatchObject({ policy: 'none' });
    expect((await call('progression.setPolicy', { policy: 'auto' })).errorCode).toBe(0);
    expect(await call('progression.getPolicy', {})).toMatchObject({ policy: 'auto' });
    expect((await call('progression.setPolicy', { policy: 'some' })).errorCode).toBe(400006);
    const { UID } = await lite(jane, known);
    await register(jane, given);
    expect(fullAccount(UID)).toMatchObject({
      profile: { email: jane, firstName: 'Jane', zip: '3290' },
      data: { hobby: 'go', children: 2 },
      preferences: known.preferences,
    });
    expect(fullAccount(UID)?.profile.work).toEqual({ title: 'A' });
  });

  it('registers with a token of getLiteToken, for its own address alone', async () => {
    const { UID } = await lite(jane, known);
    const { token } = await call('getLiteToken', { email: jane });
    const regToken = String(token);
    expect((await register('other@mail.com', { regToken })).errorCode).toBe(403005);
    expect(await call('register', { regToken, password: 'x' })).toMatchObject({ errorCode: 0, UID });
  });

  it('gives its address to the UID that the site wants', async () => {
    const { UID: before = '' } = await lite(jane, known);
    expect(await register(jane, { ...given, siteUID: 'crm-1' })).toMatchObject({
      errorCode: 0,
      UID: 'crm-1',
    });
    expect(emailAccount(jane)).toMatchObject({ UID: 'crm-1', hasLiteAccount: true, data: { children: 2 } });
    expect([site().accounts.lites.has(before), site().accounts.lites.has('crm-1')]).toEqual([false, true]);
  });
});
