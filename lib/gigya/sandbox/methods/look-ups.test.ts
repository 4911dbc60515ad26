import { describe, expect, it } from 'vitest';
import { methodCalls } from './method-calls.fixture';

const { site, call, lite, register } = methodCalls();
const jane = 'jane@mail.com';

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
