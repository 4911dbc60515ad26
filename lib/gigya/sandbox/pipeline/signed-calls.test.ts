import { describe, expect, it } from 'vitest';
import { signatureOf } from '../../sign-request';
import { demoSite } from '../demo-site';
import { rawCall } from '../raw-call.fixture';
import { INIT, testSandbox } from '../sandbox.fixture';

const { apiKey, userKey, secret } = demoSite;
const { clock, state, site, origin } = testSandbox();
const startSec = Math.floor(clock.nowMs / 1_000);
let count = 0;

type Signed = { params?: Record<string, string>; url?: string; secret?: string; isGet?: boolean };

/** Signs as an SDK would, at the time at which the tests begin, and sends. */
async function call(input: Signed = {}) {
  count += 1;
  const params: Record<string, string> = {
    apiKey,
    userKey,
    timestamp: String(startSec),
    nonce: `nonce-${count}`,
    isLite: 'true',
    ...input.params,
  };
  const method = input.isGet ? 'GET' : 'POST';
  const url = input.url ?? `${origin()}/${INIT}`;
  const sig = signatureOf({ method, url, params, secret: input.secret ?? secret });
  const form = new URLSearchParams({ sig, ...params }).toString();
  const host = url.split('/')[2] ?? '';
  const sent = input.isGet ? { path: `/${INIT}?${form}` } : { path: `/${INIT}`, body: form };
  return (await rawCall({ origin: origin(), method, headers: { host }, ...sent })).body();
}

const codeOf = async (input: Signed = {}) => (await call(input)).errorCode;

describe('a signed request', () => {
  it('is taken with the address of http or https, by POST and by GET', async () => {
    const { host } = new URL(origin());
    expect(await codeOf()).toBe(0);
    expect(await codeOf({ url: `https://${host}/${INIT}` })).toBe(0);
    expect(await codeOf({ isGet: true })).toBe(0);
    expect(state().calls.at(-1)).toMatchObject({ auth: 'signature', apiKey, verdict: 'OK' });
  });

  it('is refused when it was signed for another host, or with another secret', async () => {
    const other = { params: { nonce: 'forged' }, secret: 'd3Jvbmc=' };
    expect(await call(other)).toMatchObject({
      errorCode: 403003,
      errorMessage: 'Invalid request signature',
    });
    const params = { apiKey, userKey, timestamp: String(startSec), nonce: 'n' };
    const url = `http://accounts.eu1.gigya.com/${INIT}`;
    const sig = signatureOf({ method: 'POST', url, params, secret });
    const body = new URLSearchParams({ ...params, sig }).toString();
    const answer = await rawCall({ origin: origin(), path: `/${INIT}`, body });
    expect(answer.body().errorCode).toBe(403003);
  });

  it('burns its nonce, which a forged one does not, for twice the tolerance', async () => {
    const once = { nonce: 'once' };
    expect(await codeOf({ params: once, secret: 'd3Jvbmc=' })).toBe(403003);
    expect(await codeOf({ params: once })).toBe(0);
    expect(await codeOf({ params: once })).toBe(403004);
    clock.nowMs += 240_000;
    const timestamp = String(startSec + 240);
    expect(await codeOf({ params: { ...once, timestamp } })).toBe(403004);
    clock.nowMs += 1;
    expect(await codeOf({ params: { ...once, timestamp } })).toBe(0);
    clock.nowMs -= 240_001;
  });

  it('may use a nonce that another key has used', async () => {
    site().users.push({ userKey: 'AK2', secret, publicKeyPem: null, permissions: ['*'], isActive: true });
    expect(await codeOf({ params: { nonce: 'shared' } })).toBe(0);
    expect(await codeOf({ params: { nonce: 'shared', userKey: 'AK2' } })).toBe(0);
  });

  it.each([
    [-121, 403002],
    [-120, 0],
    [120, 0],
    [121, 403002],
  ])('of a clock that is %i s off is answered %i', async (offset, errorCode) => {
    expect(await codeOf({ params: { timestamp: String(startSec + offset) } })).toBe(errorCode);
  });

  it('follows the tolerance that is set', async () => {
    state().options.timestampToleranceSec = 5;
    expect(await codeOf({ params: { timestamp: String(startSec - 5) } })).toBe(0);
    expect(await codeOf({ params: { timestamp: String(startSec - 6) } })).toBe(403002);
  });

  it('in milliseconds is refused, unless that is allowed', async () => {
    const params = { timestamp: String(clock.nowMs) };
    expect(await codeOf({ params })).toBe(403002);
    state().options.acceptMillisecondTimestamps = true;
    expect(await codeOf({ params })).toBe(0);
    expect(await codeOf({ params: { timestamp: String(clock.nowMs - 121_000) } })).toBe(403002);
  });

  it.each(['', 'now', '-5', '1e9', ' 1'])('with the timestamp %j is refused', async (timestamp) => {
    expect([400002, 403002]).toContain(await codeOf({ params: { timestamp } }));
  });

  it('needs timestamp, nonce and a known user key', async () => {
    expect(await call({ params: { timestamp: '' } })).toMatchObject({
      errorCode: 400002,
      errorDetails: 'Missing required parameter : timestamp',
    });
    expect(await codeOf({ params: { nonce: '' } })).toBe(400002);
    expect(await codeOf({ params: { userKey: 'AKother' } })).toBe(403005);
    expect(await codeOf({ params: { userKey: '' } })).toBe(403007);
  });

  it('gets the time of the sandbox in the header Date, by which a client can correct its clock', async () => {
    const answer = await rawCall({ origin: origin(), path: `/${INIT}`, body: '' });
    expect(answer.headers.date).toBe(new Date(clock.nowMs).toUTCString());
  });
});
