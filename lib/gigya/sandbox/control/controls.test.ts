import { request as httpRequest } from 'node:http';
import { describe, expect, it } from 'vitest';
import { demoSite } from '../demo-site';
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

  it.each(['/__admin/accounts', '/', '/settings'])(
    'does not answer at %s to a foreign host name',
    async (path) => {
      const status = await new Promise((resolve, reject) => {
        const headers = { host: 'rebound.example' };
        httpRequest(`${origin()}${path}`, { headers }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .on('error', reject)
          .end();
      });
      expect(status).toBe(403);
    },
  );
});
