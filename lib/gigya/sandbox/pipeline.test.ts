import { describe, expect, it } from 'vitest';
import { demoSite } from './demo-site';
import { rawCall } from './raw-call.fixture';
import { INIT, SET, testSandbox } from './sandbox.fixture';
import { issueToken } from './state';

const keys = demoSite;
const { apiKey, userKey, secret } = keys;
const { clock, origin, state, site, send, post, codeOf } = testSandbox();

describe('the envelope', () => {
  it('is that of a Gigya answer, as text/javascript, with the context sent back', async () => {
    const { response, body } = await post(INIT, { ...keys, isLite: 'true', context: 'a "b"' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(body).toMatchObject({
      callId: expect.stringMatching(/^[0-9a-f]{32}$/),
      errorCode: 0,
      apiVersion: 2,
      statusCode: 200,
      statusReason: 'OK',
      time: '2025-10-09T08:53:20.123Z',
      context: 'a "b"',
    });
    expect(body.regToken).toMatch(/^[\w.~-]{200,}$/);
    for (const character of '.~-_') expect(body.regToken).toContain(character);
  });

  it('comes with HTTP 200 on errors, unless the status is asked for', async () => {
    const wrong = { ...keys, secret: 'wrong' };
    const quiet = await post(INIT, wrong);
    expect(quiet.response.status).toBe(200);
    expect(quiet.body).toMatchObject({ errorCode: 403010, statusCode: 403, statusReason: 'Forbidden' });
    expect((await post(INIT, { ...wrong, httpStatusCodes: 'true' })).response.status).toBe(403);
  });
});

describe('the pipeline', () => {
  it.each([
    ['an unknown method', 'accounts.fly', keys, 405001],
    ['no API key', INIT, {}, 400002],
    ['an unknown API key', INIT, { ...keys, apiKey: '4_other' }, 400093],
    ['an unknown user key', INIT, { ...keys, userKey: 'AKother' }, 403005],
    ['a wrong secret', INIT, { ...keys, secret: 'd3Jvbmc=' }, 403010],
    ['an empty secret', INIT, { ...keys, secret: '' }, 403010],
    ['a partner secret', INIT, { apiKey, secret }, 403007],
    ['a partner signature', INIT, { apiKey, timestamp: '1', nonce: '1', sig: 'x' }, 403007],
    ['isLite that is no flag', INIT, { ...keys, isLite: 'maybe' }, 400006],
  ])('answers %s with its code', async (_name, method, params, errorCode) => {
    expect(await codeOf(method, params)).toBe(errorCode);
  });

  it.each<[string, Record<string, string>, object]>([
    [
      'an unknown user key',
      { ...keys, userKey: 'AKother' },
      { errorMessage: 'Unauthorized user', errorDetails: 'The supplied userkey was not found' },
    ],
    [
      'a wrong secret',
      { ...keys, secret: 'wrong' },
      { errorMessage: 'Invalid Secret', errorDetails: 'Invalid parameter: secret' },
    ],
    [
      'a wrong API key',
      { ...keys, apiKey: '3_other' },
      {
        errorMessage: 'Invalid ApiKey parameter',
        errorDetails: 'GSKeyBase is invalid, no version: 3_other',
        statusReason: 'Bad Request',
      },
    ],
    [
      'a missing API key',
      {},
      {
        errorMessage: 'Missing required parameter',
        errorDetails: 'Missing required parameter : apiKey',
      },
    ],
  ])('takes the captured words for %s', async (_name, params, words) => {
    expect((await post(INIT, params)).body).toMatchObject(words);
  });

  it('refuses a key that is switched off', async () => {
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

  it('says which permission is missing', async () => {
    for (const user of site().users) user.permissions = [];
    expect((await post(INIT, keys)).body).toMatchObject({
      errorMessage: 'Permission denied',
      errorDetails: `Invalid namespace 'accounts' or method '${INIT}' or you do not have the required permissions to call: ${INIT}`,
    });
  });

  it('serves anonymous calls, as browsers make them, where the method allows it', async () => {
    expect(await codeOf(INIT, { apiKey, isLite: 'true' })).toBe(0);
    expect(await codeOf('accounts.getSchema', { apiKey })).toBe(0);
    expect(await codeOf('accounts.getJWTPublicKey', { apiKey })).toBe(0);
    expect(await codeOf('accounts.search', { apiKey, query: 'SELECT * FROM accounts' })).toBe(403005);
    expect(await codeOf(SET, { apiKey, UID: 'x', profile: '{}' })).toBe(403005);
    const { regToken } = (await post(INIT, { apiKey, isLite: 'true' })).body;
    expect(await codeOf(SET, { apiKey, regToken, profile: '{"email":"jane@mail.com"}' })).toBe(0);
    expect(state().calls.at(-1)).toMatchObject({ auth: 'anonymous', params: { regToken: '[hidden]' } });
  });

  it('takes no regToken of another site, nor one that is older than an hour', async () => {
    const profile = '{"email":"jane@mail.com"}';
    const foreign = issueToken(state(), { apiKey: 'other', isLite: true });
    expect(await codeOf(SET, { ...keys, regToken: foreign, profile })).toBe(403005);
    const own = issueToken(state(), { apiKey, isLite: true });
    clock.nowMs += 3_600_001;
    expect(await codeOf(SET, { ...keys, regToken: own, profile })).toBe(403005);
  });

  it('refuses a secret or regToken without TLS where it is told to', async () => {
    state().options.requiresTls = true;
    expect(await codeOf(INIT, keys)).toBe(403006);
    expect(await codeOf(SET, { apiKey, regToken: 'x' })).toBe(403006);
    expect(await codeOf(INIT, { apiKey })).toBe(0);
    const headers = { 'x-forwarded-proto': 'https' };
    const body = new URLSearchParams(keys).toString();
    const behindProxy = await rawCall({ origin: origin(), path: `/${INIT}`, body, headers });
    expect(behindProxy.body().errorCode).toBe(0);
  });

  it('drops unknown parameters with a warning', async () => {
    const { body } = await post(INIT, { ...keys, isLite: 'true', colour: 'red' });
    expect(body).toMatchObject({
      errorCode: 0,
      ignoredParams: [{ paramName: 'colour', warningCode: 403007 }],
    });
  });

  it('reads GET, and parameters from the address, which it notes', async () => {
    const query = new URLSearchParams({ ...keys, isLite: 'true' });
    const response = await fetch(`${origin()}/${INIT}?${query}`);
    expect(await response.json()).toMatchObject({ errorCode: 0 });
    expect(state().calls.at(-1)?.inQuery).toEqual(['apiKey', 'userKey', 'secret', 'isLite']);
  });

  it('answers what cannot be decoded or is too long instead of failing', async () => {
    const codeFor = async (body: string) => (await send(INIT, body)).body.errorCode;
    expect(await codeFor('apiKey=%zz')).toBe(400001);
    expect(await codeFor('\u0000\uffff')).toBe(400002);
    expect(await codeFor(`apiKey=${'x'.repeat(2 * 1024 * 1024)}`)).toBe(413001);
  });
});

describe('getSchema', () => {
  it('shows what is asked for, with write access and formats', async () => {
    const { body } = await post('accounts.getSchema', { ...keys, include: 'profileSchema' });
    expect(body).not.toHaveProperty('dataSchema');
    expect(body).toMatchObject({
      profileSchema: {
        dynamicSchema: false,
        fields: {
          gender: { type: 'string', writeAccess: 'clientModify', format: "regex('^[fmu]{1}$')" },
          nickname: { writeAccess: 'serverOnly' },
        },
      },
    });
  });
});

it('keeps the newest 500 calls', async () => {
  for (let count = 0; count < 600; count += 1) await codeOf(INIT, keys);
  expect(state().calls).toHaveLength(500);
  expect(state().callCount).toBe(600);
});
