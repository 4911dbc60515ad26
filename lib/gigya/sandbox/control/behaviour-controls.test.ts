import { describe, expect, it } from 'vitest';
import { demoSite } from '../demo-site';
import { INIT, SET, testSandbox } from '../sandbox.fixture';
import { adminClient } from './admin-client.fixture';

const { clock, origin, site, state, codeOf, newToken, write } = testSandbox();
const { ask, read, order } = adminClient(origin);

describe('options', () => {
  it('change one by one and hold until a reset', async () => {
    expect((await order('options', { searchLagMs: 0 })).body).toMatchObject({ searchLagMs: 0, latencyMs: 0 });
    expect((await order('options', { callQuota: { calls: 1, windowMs: 1_000 } })).status).toBe(200);
    expect((await read('options')).body).toMatchObject({ searchLagMs: 0, callQuota: { calls: 1 } });
    expect(await codeOf(INIT, demoSite)).toBe(0);
    expect(await codeOf(INIT, demoSite)).toBe(403048);
    await order('reset', {});
    expect((await read('options')).body).toMatchObject({ searchLagMs: 1_000, callQuota: null });
  });

  it.each([
    [{ searchLagMs: 30_001 }, 'searchLagMs'],
    [{ tokenReuse: 'sometimes' }, 'tokenReuse'],
    [{ callQuota: { calls: 0, windowMs: 1 } }, 'callQuota.calls'],
    [{ speed: 1 }, 'speed'],
    [[], 'expected object'],
    ['fast', 'expected object'],
  ])('are refused with their name: %j', async (body, words) => {
    const before = state().options;
    const refusal = await order('options', body);
    expect(refusal.status).toBe(400);
    expect(refusal.body.error).toContain(words);
    expect(state().options).toEqual(before);
  });
});

describe('the clock', () => {
  it('goes forward, so that tokens expire, and is right again after a reset', async () => {
    const regToken = await newToken();
    const moved = await order('clock', { advanceMs: 3_600_001 });
    expect(moved.body).toMatchObject({
      clockAheadMs: 3_600_001,
      now: new Date(clock.nowMs + 3_600_001).toISOString(),
    });
    expect(await codeOf(SET, { ...demoSite, regToken, profile: '{"email":"a@mail.com"}' })).toBe(403005);
    expect((await order('reset', {})).body).toMatchObject({ clockAheadMs: 0 });
  });

  it('does not go farther than its dates can be written', async () => {
    state().clock.aheadMs = 100 * 366 * 86_400_000;
    expect((await order('clock', { advanceMs: 1 })).status).toBe(400);
  });

  it.each([{ advanceMs: 0 }, { advanceMs: -1 }, { advanceMs: 'much' }, {}])('refuses %j', async (body) => {
    const { status, body: answer } = await order('clock', body);
    expect(status).toBe(400);
    expect(answer.error).toContain('advanceMs');
  });
});

describe('faults', () => {
  it('can all be called off', async () => {
    await order('faults', { errorCode: 500001, times: 9 });
    expect((await order('faults/clear', {})).body).toMatchObject({ faults: [] });
    expect(await codeOf(INIT, demoSite)).toBe(0);
  });

  it('that are none are refused with what a fault is', async () => {
    const { status, body } = await order('faults', { method: INIT, rain: true });
    expect(status).toBe(400);
    expect(body.error).toContain('one of errorCode, delayMs, dropConnection');
  });
});

describe('snapshots', () => {
  it('bring everything back after a reset', async () => {
    await write({ email: 'jane@mail.com', firstName: 'Jane' });
    await order('options', { searchLagMs: 5 });
    const snapshot = await (await ask('snapshot')).json();
    await order('reset', {});
    expect((await order('snapshot', snapshot)).body).toMatchObject({ accounts: 1, calls: 0 });
    expect([...site().accounts.emails.values()]).toMatchObject([{ profile: { firstName: 'Jane' } }]);
    expect(state().options.searchLagMs).toBe(5);
  });

  it('may be far larger than a call', async () => {
    for (let index = 0; index < 3_000; index += 1) {
      await order('accounts', { email: `p${index}@mail.com`, profile: { bio: 'x'.repeat(500) } });
    }
    const text = await (await ask('snapshot')).text();
    expect(text.length).toBeGreaterThan(2_000_000);
    await order('reset', {});
    expect((await order('snapshot', JSON.parse(text))).body).toMatchObject({ accounts: 3_000 });
    const headers = { 'content-type': 'application/json' };
    expect((await ask('faults', { method: 'POST', headers, body: text })).status).toBe(413);
  });

  it('that are none change nothing', async () => {
    await write({ email: 'jane@mail.com' });
    const { status, body } = await order('snapshot', { name: 'package' });
    expect(status).toBe(400);
    expect(body.error).toContain('this is no snapshot of a sandbox');
    expect(site().accounts.emails.size).toBe(1);
  });
});
