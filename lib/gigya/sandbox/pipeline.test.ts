import { describe, expect, it } from 'vitest';
import { demoSite } from './demo-site';
import { INIT, SET, testSandbox } from './sandbox.fixture';

const keys = demoSite;
const { apiKey, userKey, secret } = keys;
const { origin, state, send, post, codeOf } = testSandbox();

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
    ['a partner secret', INIT, { apiKey, secret }, 403007],
    ['a signed request', INIT, { apiKey, userKey, timestamp: '1', nonce: '1', sig: 'x' }, 400001],
    ['isLite that is no flag', INIT, { ...keys, isLite: 'maybe' }, 400006],
  ])('answers %s with its code', async (_name, method, params, errorCode) => {
    expect(await codeOf(method, params)).toBe(errorCode);
  });

  it('takes the words of the captured errors', async () => {
    const wrong = await post(INIT, { ...keys, userKey: 'AKother' });
    expect(wrong.body).toMatchObject({
      errorMessage: 'Unauthorized user',
      errorDetails: 'The supplied userkey was not found',
    });
  });

  it('refuses a key that is switched off or lacks the permission', async () => {
    const [user] = state().site.users;
    if (!user) throw new Error('The demo site has no key');
    user.permissions = [SET];
    expect(await codeOf(INIT, keys)).toBe(403007);
    user.isActive = false;
    expect(await codeOf(INIT, keys)).toBe(403005);
  });

  it('serves anonymous calls, as browsers make them', async () => {
    expect(await codeOf(INIT, { apiKey, isLite: 'true' })).toBe(0);
    expect(await codeOf('accounts.getSchema', { apiKey })).toBe(0);
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
