import { describe, expect, it } from 'vitest';
import { demoSite } from './demo-site';
import { rawCall } from './raw-call.fixture';
import { INIT, SET, testSandbox } from './sandbox.fixture';

const keys = demoSite;
const { apiKey, secret } = keys;
const { origin, state, send, post, codeOf, newToken } = testSandbox();

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
    const path = `/${INIT}?apiKey=${'x'.repeat(20_000)}`;
    const long = await rawCall({ origin: origin(), path, method: 'GET' });
    expect([long.status, long.body().errorCode]).toEqual([414, 414000]);
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

it('keeps a hundred parameters and twenty wrong fields of a call, however many there were', async () => {
  const unknown = Array.from({ length: 10_000 }, (_, index) => [`p${index}`, '1']);
  expect(await codeOf(INIT, { ...keys, ...Object.fromEntries(unknown) })).toBe(0);
  expect(Object.keys(state().calls.at(-1)?.params ?? {})).toHaveLength(100);
  const profile = JSON.stringify(Object.fromEntries(unknown));
  expect(await codeOf(SET, { ...keys, regToken: await newToken(), profile })).toBe(400006);
  expect(state().calls.at(-1)?.verdict).toMatch(/^Invalid parameter value: (profile\.\w+(, )?){20}$/);
});
