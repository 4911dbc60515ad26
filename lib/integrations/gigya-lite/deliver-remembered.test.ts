import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeGigyaConnections } from '../../gigya/connection-pool';
import type { OpenConnection } from '../define';
import { jane } from './delivery.fixture';
import { type Lite, startLite } from './lite.fixture';

const INIT = 'accounts.initRegistration';
const SET = 'accounts.setAccountInfo';
const FIND = 'accounts.identifiers.find';
const GET = 'accounts.getAccountInfo';
const SEARCH = 'accounts.search';

let lite: Lite;
beforeAll(async () => {
  lite = await startLite({ totalTimeoutMs: 2_000, settings: { writeMethod: 'registration' } });
});
beforeEach(() => {
  lite.reset();
  lite.sandbox.state.options.overwriteFull = true;
});
afterAll(async () => {
  await closeGigyaConnections();
  await lite.sandbox.close();
});

const email = 'jane.doe@mail.com';
const known = { profile: { firstName: 'Janine', city: 'Gent' } };
const skipped = { outcome: { kind: 'skipped', reason: 'protected' }, fault: null };
const full = () => lite.site().accounts.fullOfLogin(email);
const push = (settings: object = {}, change: Partial<OpenConnection> = {}, profile = jane) =>
  lite.push(profile, { ...change, settings: { protection: 'never', ...settings } });
const since = (calls: number) => lite.endpoints().slice(calls);

describe('what is known of a full account', () => {
  it('spares every call for a minute where nothing of it is written', async () => {
    lite.seedFull(email, known);
    await push();
    const before = lite.endpoints().length;
    expect(await push()).toMatchObject({ ...skipped, calls: [] });
    expect(await push({ protection: 'review' })).toMatchObject({
      outcome: { kind: 'held', reason: 'review' },
    });
    expect(since(before)).toEqual([]);
  });

  it('does not spare reading what is in it: the gaps are those of now', async () => {
    lite.seedFull(email, known);
    await push();
    lite.seedFull(email, { profile: { firstName: 'Janine', zip: '9000' } });
    const before = lite.endpoints().length;
    await push({ protection: 'fill_gaps' });
    expect(since(before)).toEqual([INIT, GET, SET]);
    expect(full()?.profile).toMatchObject({ firstName: 'Janine', zip: '9000', city: 'Diest' });
  });

  it('is dropped where the account is gone', async () => {
    lite.seedFull(email, known);
    await push();
    const { UID = '' } = full() ?? {};
    lite.site().accounts.removeFull(UID);
    lite.site().accounts.removeEmail(email);
    expect((await push({ protection: 'fill_gaps' })).outcome).toEqual({ kind: 'delivered' });
    expect((await push()).outcome).toEqual({ kind: 'delivered' });
  });

  it('holds for the site that it was found at alone', async () => {
    lite.seedFull(email, known);
    await push();
    const before = lite.endpoints().length;
    await push({}, { destination: 'another' });
    expect(since(before)).toEqual([INIT, FIND, GET]);
  });

  it('is nothing of somebody who has none: that may be wrong a moment later', async () => {
    await push();
    lite.seedFull(email, known);
    expect(await push()).toMatchObject(skipped);
  });

  it('lets opt-ins through by a registration that reads no more than how the account spells its address', async () => {
    lite.seedFull(email, known);
    await push();
    const before = lite.endpoints().length;
    const optIns = [{ optIn: 'news', target: 'subscriptions.newsletter' }];
    await lite.push(
      jane,
      { settings: { protection: 'never', protectedOptIns: true, optIns } },
      { optIns: { news: { decision: 'granted', at: '2025-11-24T09:00:00.000Z' } } },
    );
    expect(since(before)).toEqual([GET, INIT, SET]);
  });
});

describe('searches', () => {
  it('begin no more often than the settings allow, whoever asks', async () => {
    lite.forbid(FIND);
    const reports = await Promise.all(
      Array.from({ length: 7 }, (_, nth) =>
        push({ searchesPerSecond: 3 }, {}, { ...jane, email: `jane${nth}@mail.com` }),
      ),
    );
    expect(reports.map(({ outcome }) => outcome.kind)).toEqual(Array(7).fill('delivered'));
    const at = lite.sandbox.state.calls
      .filter(({ method }) => method === SEARCH)
      .map((call) => Date.parse(call.at))
      .toSorted((one, other) => one - other);
    expect(at).toHaveLength(7);
    for (const [nth, begun] of at.entries()) {
      const fourth = at[nth + 3];
      if (fourth !== undefined) expect(fourth - begun).toBeGreaterThan(800);
    }
  });

  it('that would have to wait for too long are left to a later attempt', async () => {
    lite.forbid(FIND);
    const stop = new AbortController();
    const pushes = Array.from({ length: 20 }, () =>
      lite.pushWith(stop.signal, { settings: { protection: 'never', searchesPerSecond: 1 } }),
    );
    const first = await Promise.race(
      pushes.map(async (pushing) => {
        const report = await pushing;
        return report.fault === 'searches_used_up' ? report : new Promise<never>(() => undefined);
      }),
    );
    const asked = () => lite.endpoints().filter((method) => method === FIND);
    await expect.poll(asked, { interval: 5 }).toHaveLength(20);
    stop.abort();
    expect(first).toMatchObject({ outcome: { kind: 'retry' }, errorCode: null, body: null });
    await Promise.all(pushes);
  });
});
