import { describe, expect, it } from 'vitest';
import { demoSite } from '../demo-site';
import { rawCall } from '../raw-call.fixture';
import { INIT, SET, testSandbox } from '../sandbox.fixture';
import { issueToken } from '../state';

const keys = demoSite;
const { apiKey } = keys;
const { clock, origin, state, site, post, codeOf } = testSandbox();

describe('a caller', () => {
  it('with a key that is switched off is refused', async () => {
    for (const user of site().users) user.isActive = false;
    expect(await codeOf(INIT, keys)).toBe(403005);
  });

  it.each([
    [['*'], 0],
    [[INIT], 0],
    [['accounts.*'], 0],
    [[SET], 403007],
    [['accounts.init'], 403007],
    [['accounts.identifiers.*', 'ds.*'], 403007],
    [[], 403007],
  ])('with the permissions %j answers %i', async (permissions, errorCode) => {
    for (const user of site().users) user.permissions = permissions;
    expect(await codeOf(INIT, keys)).toBe(errorCode);
  });

  it('without the permission is told which is missing', async () => {
    for (const user of site().users) user.permissions = [];
    expect((await post(INIT, keys)).body).toMatchObject({
      errorMessage: 'Permission denied',
      errorDetails: `Invalid namespace 'accounts' or method '${INIT}' or you do not have the required permissions to call: ${INIT}`,
    });
  });

  it('without keys, as a browser, is served where the method allows it', async () => {
    expect(await codeOf(INIT, { apiKey, isLite: 'true' })).toBe(0);
    expect(await codeOf('accounts.getSchema', { apiKey })).toBe(0);
    expect(await codeOf('accounts.getJWTPublicKey', { apiKey })).toBe(0);
    expect(await codeOf('accounts.search', { apiKey, query: 'SELECT * FROM accounts' })).toBe(403005);
    expect(await codeOf(SET, { apiKey, UID: 'x', profile: '{}' })).toBe(403005);
    const { regToken } = (await post(INIT, { apiKey, isLite: 'true' })).body;
    expect(await codeOf(SET, { apiKey, regToken, profile: '{"email":"jane@mail.com"}' })).toBe(0);
    expect(state().calls.at(-1)).toMatchObject({ auth: 'anonymous', params: { regToken: '[hidden]' } });
  });

  it('gets nowhere with a regToken of another site, or one that is older than an hour', async () => {
    const profile = '{"email":"jane@mail.com"}';
    const foreign = issueToken(state(), { apiKey: 'other', isLite: true });
    expect(await codeOf(SET, { ...keys, regToken: foreign, profile })).toBe(403005);
    const own = issueToken(state(), { apiKey, isLite: true });
    clock.nowMs += 3_600_001;
    expect(await codeOf(SET, { ...keys, regToken: own, profile })).toBe(403005);
  });

  it('must bring a secret or regToken by TLS where the sandbox is told to care', async () => {
    state().options.requiresTls = true;
    expect(await codeOf(INIT, keys)).toBe(403006);
    expect(await codeOf(SET, { apiKey, regToken: 'x' })).toBe(403006);
    expect(await codeOf(INIT, { apiKey })).toBe(0);
    const headers = { 'x-forwarded-proto': 'https' };
    const body = new URLSearchParams(keys).toString();
    const behindProxy = await rawCall({ origin: origin(), path: `/${INIT}`, body, headers });
    expect(behindProxy.body().errorCode).toBe(0);
  });
});
