import { describe, expect, it } from 'vitest';
import { demoSite } from '../demo-site';
import { INIT, SET, testSandbox } from '../sandbox.fixture';
import { issueToken } from '../state';

const keys = demoSite;
const { clock, state, site, post, newToken, codeOf } = testSandbox();

describe('a regToken', () => {
  it('is good for one hour and one person', async () => {
    const regToken = await newToken();
    const use = (email: string) => codeOf(SET, { ...keys, regToken, profile: JSON.stringify({ email }) });
    expect(await use('a@mail.com')).toBe(0);
    expect(await use('A@mail.com')).toBe(0);
    expect(await use('b@mail.com')).toBe(403005);
    clock.nowMs += 3_600_000;
    expect(await use('a@mail.com')).toBe(0);
    clock.nowMs += 1;
    expect(await use('a@mail.com')).toBe(403005);
  });

  it('writes again as the option says', async () => {
    const codes = async (tokenReuse: 'never' | 'any' | 'same-email') => {
      state().options.tokenReuse = tokenReuse;
      const regToken = await newToken();
      const use = (email: string) => codeOf(SET, { ...keys, regToken, profile: JSON.stringify({ email }) });
      return [await use('a@mail.com'), await use('a@mail.com'), await use('b@mail.com')];
    };
    expect(await codes('never')).toEqual([0, 403005, 403005]);
    expect(await codes('same-email')).toEqual([0, 0, 403005]);
    expect(await codes('any')).toEqual([0, 0, 0]);
  });

  it('stays good when it was used in vain', async () => {
    state().options.tokenReuse = 'never';
    const regToken = await newToken();
    expect(await codeOf(SET, { ...keys, regToken, profile: '{"email":"x"}' })).toBe(400006);
    expect(await codeOf(SET, { ...keys, regToken, profile: '{"email":"a@mail.com"}' })).toBe(0);
  });

  it('is good at its own site alone', async () => {
    const regToken = issueToken(state(), { apiKey: '4_other', isLite: true });
    expect(await codeOf(SET, { ...keys, regToken, profile: '{"email":"a@mail.com"}' })).toBe(403005);
  });

  it('of a full registration needs an account', async () => {
    const { body } = await post(INIT, { ...keys, isLite: 'false' });
    expect(await codeOf(SET, { ...keys, regToken: body.regToken, profile: '{}' })).toBe(403005);
  });

  it('for a lite account is refused with 403036, and that alone, where lite registration is not enabled', async () => {
    site().isLiteEnabled = false;
    expect(await codeOf(INIT, { ...keys, isLite: 'true' })).toBe(403036);
    expect(await codeOf(INIT, { ...keys, isLite: 'false' })).toBe(0);
  });
});
