import { describe, expect, it } from 'vitest';
import { demoSite } from '../demo-site';
import { rawCall } from '../raw-call.fixture';
import { INIT, SET, testSandbox } from '../sandbox.fixture';

const keys = demoSite;
const { secret } = keys;
const { origin, codeOf, write } = testSandbox();

describe('the control interface', () => {
  const control = (path: string, init: RequestInit = {}) => fetch(`${origin()}/__admin/${path}`, init);
  const order = (path: string, body: unknown) =>
    control(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  it('lists accounts, the newest first, and finds one by its address', async () => {
    await write({ email: 'one@mail.com' });
    await write({ email: 'two@mail.com' });
    expect(await (await control('accounts')).json()).toMatchObject({
      total: 2,
      accounts: [{ email: 'two@mail.com' }, { email: 'one@mail.com' }],
    });
    const found = await (await control('accounts?email=ONE@mail.com')).json();
    expect(found).toMatchObject({ total: 1, accounts: [{ email: 'one@mail.com' }] });
    expect(await (await control('accounts?limit=1&offset=1')).json()).toMatchObject({
      accounts: [{ email: 'one@mail.com' }],
    });
    expect((await control('accounts?limit=0')).status).toBe(400);
  });

  it('lists calls without their secrets', async () => {
    await write({ email: 'one@mail.com' });
    const text = await (await control('calls')).text();
    expect(JSON.parse(text)).toMatchObject({
      total: 2,
      calls: [
        { method: SET, errorCode: 0, verdict: 'OK', params: { secret: '[hidden]', regToken: '[hidden]' } },
        { method: INIT },
      ],
    });
    expect(text).not.toContain(secret);
  });

  it('plans faults, switches the schema and forgets everything', async () => {
    expect((await order('faults', { method: INIT, errorCode: 403048 })).status).toBe(200);
    expect((await order('faults', [{ html502: true, times: 2 }])).status).toBe(200);
    await order('schema', { mode: 'default' });
    expect(await (await control('state')).json()).toMatchObject({
      schema: 'default',
      faults: [{ errorCode: 403048 }, { html502: true, times: 2 }],
    });
    expect(await codeOf(INIT, keys)).toBe(403048);
    const page = await fetch(`${origin()}/${INIT}`, {
      method: 'POST',
      body: new URLSearchParams(keys),
    });
    expect(page.status).toBe(502);
    await order('reset', {});
    expect(await (await control('state')).json()).toMatchObject({
      schema: 'open',
      faults: [],
      accounts: 0,
      calls: 0,
    });
  });

  it.each([
    ['faults', { errorCode: 0 }],
    ['faults', { method: INIT }],
    ['faults', [{ delayMs: -1 }]],
    ['schema', { mode: 'other' }],
    ['schema', null],
  ])('refuses a wrong body for %s: %j', async (path, body) => {
    expect((await order(path, body)).status).toBe(400);
  });

  it('takes JSON only and knows nothing else', async () => {
    expect((await control('reset', { method: 'POST', body: new URLSearchParams() })).status).toBe(415);
    const broken = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' };
    expect((await control('reset', broken)).status).toBe(400);
    expect((await control('keys')).status).toBe(404);
    expect((await control('state', { method: 'DELETE' })).status).toBe(404);
  });

  const hosts = [
    'rebound.example',
    'localhost.',
    '127.0.0.1.example.com',
    '[::ffff:127.0.0.1]',
    '127.1',
    'localhost:80:80',
  ];
  const paths = ['/__admin/accounts', '/', '/settings'];
  it.each(hosts.flatMap((host) => paths.map((path) => ({ host, path }))))(
    'does not answer at $path to the host name $host',
    async ({ host, path }) => {
      const answer = await rawCall({ origin: origin(), path, method: 'GET', headers: { host } });
      expect(answer.status).toBe(403);
    },
  );

  it.each(['LOCALHOST:4010', '127.0.0.1', '[::1]:4010'])('answers to the host name %s', async (host) => {
    const answer = await rawCall({ origin: origin(), path: '/', method: 'GET', headers: { host } });
    expect(answer.status).toBe(200);
  });

  it('takes nothing from a page of another address', async () => {
    const post = async (from: string) => {
      const headers = { 'content-type': 'application/json', origin: from };
      return (await rawCall({ origin: origin(), path: '/__admin/reset', body: '{}', headers })).status;
    };
    expect(await post(origin())).toBe(200);
    expect(await post('http://page.example')).toBe(403);
    expect(await post('null')).toBe(403);
  });

  it('reads what is far larger than a call from its own console alone', async () => {
    const body = JSON.stringify({ padding: 'x'.repeat(2 * 1024 * 1024) });
    const post = async (headers: Record<string, string>) =>
      (await rawCall({ origin: origin(), path: '/__admin/snapshot', body, headers })).status;
    expect(await post({ 'content-type': 'application/json' })).toBe(400);
    expect(await post({ 'content-type': 'text/plain' })).toBe(413);
    expect(await post({ 'content-type': 'application/json', origin: 'http://page.example' })).toBe(413);
  });

  it.each([
    ['/', 'GET, HEAD', ['POST', 'PUT', 'OPTIONS', 'DELETE']],
    [`/${INIT}`, 'GET, POST', ['HEAD', 'PUT', 'OPTIONS', 'DELETE']],
  ])('tells which HTTP methods %s takes', async (path, allow, refused) => {
    for (const method of refused) {
      const { status, headers } = await rawCall({ origin: origin(), path, method });
      expect([status, headers.allow]).toEqual([405, allow]);
    }
  });
});
