import { describe, expect, it, vi } from 'vitest';
import { demoSite } from '../demo-site';
import { INIT, SET, testSandbox } from '../sandbox.fixture';
import { createSlidingWindow } from './sliding-window';

const keys = demoSite;
const { apiKey } = keys;
const { clock, state, post, codeOf, newToken, write } = testSandbox();
const SEARCH = 'accounts.search';

describe('a quota', () => {
  it('refuses the call above it and lets calls in again one by one', async () => {
    state().options.callQuota = { calls: 3, windowMs: 1_000 };
    for (const errorCode of [0, 0]) expect(await codeOf(INIT, keys)).toBe(errorCode);
    clock.nowMs += 600;
    for (const errorCode of [0, 403048, 403048]) expect(await codeOf(INIT, keys)).toBe(errorCode);
    clock.nowMs += 400;
    for (const errorCode of [0, 0, 403048]) expect(await codeOf(INIT, keys)).toBe(errorCode);
  });

  it('answers in the captured words', async () => {
    state().options.callQuota = { calls: 1, windowMs: 1_000 };
    await codeOf(INIT, keys);
    expect((await post(INIT, keys)).body).toMatchObject({
      errorCode: 403048,
      errorMessage: 'Api rate limit exceeded',
      errorDetails: 'Api rate limit exceeded',
      statusCode: 403,
    });
  });

  it('counts searches apart from other calls', async () => {
    state().options.callQuota = { calls: 1, windowMs: 1_000 };
    state().options.searchQuota = { calls: 1, windowMs: 1_000 };
    const query = 'SELECT * FROM accounts';
    expect(await codeOf(INIT, keys)).toBe(0);
    expect(await codeOf(SEARCH, { ...keys, query })).toBe(0);
    expect(await codeOf(INIT, keys)).toBe(403048);
    expect(await codeOf(SEARCH, { ...keys, query })).toBe(403048);
  });

  it('holds for calls without keys alone where it is that of clients', async () => {
    state().options.clientQuota = { calls: 1, windowMs: 1_000 };
    expect(await codeOf(INIT, { apiKey })).toBe(0);
    expect(await codeOf(INIT, { apiKey })).toBe(403048);
    expect(await codeOf(INIT, keys)).toBe(0);
  });

  it('is forgotten by a reset of its counts and survives a clock that is set back', () => {
    const window = createSlidingWindow();
    const limit = { calls: 1, windowMs: 1_000 };
    expect(window.admits(limit, 10_000)).toBe(true);
    expect(window.admits(limit, 10_999)).toBe(false);
    expect(window.admits(limit, 11_000)).toBe(true);
    expect(window.admits(limit, 5_000)).toBe(true);
  });

  it('counts right over many calls', () => {
    const window = createSlidingWindow();
    const limit = { calls: 100, windowMs: 1_000 };
    const admitted = Array.from({ length: 50_000 }, (_, atMs) => window.admits(limit, atMs)).filter(Boolean);
    expect(admitted).toHaveLength(5_000);
  });
});

describe('calls at once for one person', () => {
  const email = 'jane@mail.com';
  const profile = JSON.stringify({ email });

  it('are five; the sixth is refused, by whatever it names the person', async () => {
    const { UID = '' } = await write({ email });
    const regToken = await newToken();
    state().options.latencyMs = 250;
    const waiting = Array.from({ length: 5 }, () => codeOf(SET, { ...keys, UID, data: '{}' }));
    await vi.waitFor(() => expect(state().callCount).toBe(8));
    const more = await Promise.all([
      codeOf(SET, { ...keys, UID, data: '{}' }),
      codeOf(SET, { ...keys, regToken, profile }),
      codeOf('accounts.importLiteAccount', { ...keys, email: 'JANE@mail.com' }),
      codeOf(SET, { ...keys, regToken, profile: JSON.stringify({ email: 'other@mail.com' }) }),
    ]);
    expect(more).toEqual([409030, 409030, 409030, 0]);
    expect(await Promise.all(waiting)).toEqual([0, 0, 0, 0, 0]);
    expect(await codeOf(SET, { ...keys, UID, data: '{}' })).toBe(0);
  });

  it('hold their place while a planned delay lasts, for a person who is new as well', async () => {
    state().options.perUidConcurrency = 1;
    const tokens = [await newToken(), await newToken()];
    state().faults.add([{ method: SET, times: 1, delayMs: 200 }]);
    const first = codeOf(SET, { ...keys, regToken: tokens[0] ?? '', profile });
    await vi.waitFor(() => expect(state().calls.at(-1)?.method).toBe(SET));
    expect(await codeOf(SET, { ...keys, regToken: tokens[1] ?? '', profile })).toBe(409030);
    expect(await first).toBe(0);
    expect(await codeOf(SET, { ...keys, regToken: tokens[1] ?? '', profile })).toBe(0);
  });
});
