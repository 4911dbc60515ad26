import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { pool } from '@/lib/db/client';
import { seedAccount } from '@/lib/gigya/sandbox/control/seed-account';
import { demoSite } from '@/lib/gigya/sandbox/demo-site';
import { type Sandbox, startSandbox } from '@/lib/gigya/sandbox/start-sandbox';
import { resetState } from '@/lib/gigya/sandbox/state';
import { setConnectionEnabled } from '@/lib/integrations/set-connection-enabled';
import { useTestDatabase } from '../database';
import { liteRegistration } from '../factories/connections';
import {
  makeScene,
  participate,
  type RunningWorker,
  readDelivery,
  readOutcomes,
  startWorker,
  untilState,
} from '../factories/deliveries';

useTestDatabase();

const SET = 'accounts.setAccountInfo';
const email = 'member@person.example';
const own = { firstName: 'Janine', city: 'Gent' };
const typed = { email, firstname: 'Jane', lastname: 'Doe', locality: 'Diest', zipcode: '3290' };

let sandbox: Sandbox;
let worker: RunningWorker;

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0 });
  process.env.GIGYA_SANDBOX_ORIGIN = sandbox.origin;
});

afterAll(() => sandbox.close());

beforeEach(() => {
  resetState(sandbox.state);
  sandbox.state.options.overwriteFull = true;
  worker = startWorker({ random: () => 0 });
});

afterEach(() => worker.stop());

function site() {
  const demo = sandbox.state.sites.get(demoSite.apiKey);
  if (!demo) throw new Error('The sandbox has lost its demo site.');
  return demo;
}

function register(profile: object = own) {
  const content = { profile: { ...profile }, data: {}, subscriptions: {}, preferences: {} };
  const seed = { kind: 'full', email, ...content } as const;
  seedAccount({ state: sandbox.state, site: site(), seed, UID: undefined });
}

const sceneWith = (settings: object) => makeScene({ settings: { dataCentre: 'sandbox', ...settings } });
const full = () => site().accounts.fullOfLogin(email)?.profile;
const callsOf = (wanted: string) => sandbox.state.calls.filter(({ method }) => method === wanted);
const forbid = (...methods: string[]) => {
  const allowed = [
    ...['initRegistration', 'setAccountInfo', 'getSchema', 'importLiteAccount', 'search'],
    ...['getAccountInfo', 'identifiers.find', 'isAvailableLoginID'],
  ].map((name) => `accounts.${name}`);
  for (const user of site().users) user.permissions = allowed.filter((name) => !methods.includes(name));
};

describe('a full account', () => {
  test('that is left alone has its delivery skipped as protected, after one attempt', async () => {
    register();
    const scene = await sceneWith({ protection: 'never' });
    const { deliveryId } = await participate(scene, typed);
    await untilState(deliveryId, 'skipped');
    expect(await readDelivery(deliveryId)).toMatchObject({ reason: 'protected', attempts: 1 });
    expect(full()).toEqual({ ...own, email });
  });

  test('that waits for a review has its delivery held for one', async () => {
    register();
    const scene = await sceneWith({ protection: 'review' });
    const { deliveryId } = await participate(scene, typed);
    await untilState(deliveryId, 'held');
    expect(await readDelivery(deliveryId)).toMatchObject({ reason: 'review', attempts: 1 });
    expect(full()).toEqual({ ...own, email });
  });

  test('has its gaps filled and nothing else, field by field', async () => {
    register();
    const scene = await sceneWith({ protection: 'fill_gaps' });
    const { deliveryId } = await participate(scene, typed);
    await untilState(deliveryId, 'delivered');
    expect(full()).toEqual({ email, firstName: 'Janine', city: 'Gent', lastName: 'Doe', zip: '3290' });
    const { rows } = await pool().query(`SELECT "warnings" FROM "DeliveryAttempt" WHERE "deliveryId" = $1`, [
      deliveryId,
    ]);
    expect(rows[0].warnings).toEqual([
      { variable: 'firstname', parameter: 'profile.firstName', reason: 'kept' },
      { variable: 'locality', parameter: 'profile.city', reason: 'kept' },
    ]);
  });
});

describe('two participations of one person at once', () => {
  test('of a member fill the gaps once: what is there then is kept', async () => {
    register();
    const scene = await sceneWith({ protection: 'fill_gaps' });
    const pushes = await Promise.all([
      participate(scene, { ...typed, lastname: 'First', hint: true }),
      participate(scene, { ...typed, lastname: 'Second', hint: true }),
    ]);
    for (const { deliveryId } of pushes) await untilSettled(deliveryId);
    expect(full()).toMatchObject({ ...own, zip: '3290' });
    expect(['First', 'Second']).toContain(Object(full()).lastName);
    const written = callsOf(SET).map(({ params }) => JSON.parse(params.profile ?? '{}'));
    expect(written.filter(({ lastName }) => lastName !== undefined)).toHaveLength(1);
  });

  test('are never in flight together, so that the second sees what the first has written', async () => {
    const scene = await sceneWith({ protection: 'never' });
    sandbox.state.options.latencyMs = 50;
    const pushes = await Promise.all(
      ['One', 'Two', 'Three'].map((firstname) => participate(scene, { ...typed, firstname, hint: true })),
    );
    for (const { deliveryId } of pushes) await untilSettled(deliveryId);
    expect([...site().accounts.emails.keys()]).toEqual([email]);
    const calls = callsOf(SET).map(({ at, durationMs }) => ({ at: Date.parse(at), durationMs }));
    for (const [nth, call] of calls.entries()) {
      const next = calls[nth + 1];
      if (next) expect(next.at).toBeGreaterThanOrEqual(call.at + call.durationMs);
    }
  });

  test('who registers between the two is protected from the second', async () => {
    const scene = await sceneWith({ protection: 'never' });
    const first = await participate(scene, typed);
    await untilState(first.deliveryId, 'delivered');
    register();
    const second = await participate(scene, { ...typed, firstname: 'Again' });
    await untilState(second.deliveryId, 'skipped');
    expect(full()).toEqual({ ...own, email });
  });
});

describe('where accounts can only be searched for', () => {
  test('one that registered a moment ago is protected though the index is 30 seconds behind', async () => {
    forbid('accounts.identifiers.find');
    sandbox.state.options.searchLagMs = 30_000;
    register();
    const scene = await sceneWith({ protection: 'never' });
    const { deliveryId } = await participate(scene, typed);
    await untilState(deliveryId, 'skipped');
    expect(callsOf('accounts.isAvailableLoginID')).toHaveLength(1);
    expect(callsOf(SET)).toEqual([]);
  });

  test('no second sees more searches than the settings allow', async () => {
    forbid('accounts.identifiers.find');
    const scene = await sceneWith({ protection: 'never', searchesPerSecond: 5 });
    sandbox.state.options.searchQuota = { calls: 5, windowMs: 500 };
    const pushes = await Promise.all(
      Array.from({ length: 12 }, (_, nth) =>
        participate(scene, { ...typed, email: `p${nth}@person.example` }),
      ),
    );
    for (const { deliveryId } of pushes) await untilState(deliveryId, 'delivered');
    const outcomes = await Promise.all(pushes.map(({ deliveryId }) => readOutcomes(deliveryId)));
    expect(outcomes).toEqual(Array(12).fill(['delivered']));
  });
});

test('keys that may look nobody up hold the delivery, and it goes out once they may', async () => {
  forbid('accounts.identifiers.find', 'accounts.search');
  const scene = await sceneWith({ protection: 'never' });
  const { deliveryId } = await participate(scene, typed);
  await untilState(deliveryId, 'held');
  expect(await readDelivery(deliveryId)).toMatchObject({ reason: 'paused', attempts: 1 });
  const { rows } = await pool().query(`SELECT "fault" FROM "DeliveryAttempt" WHERE "deliveryId" = $1`, [
    deliveryId,
  ]);
  expect(rows[0].fault).toBe('lookup_not_allowed');
  expect(callsOf(SET)).toEqual([]);
  forbid('accounts.search');
  for (const enabled of [false, true]) {
    await setConnectionEnabled({ ctx: scene.system, input: { integrationId: liteRegistration, enabled } });
  }
  await untilState(deliveryId, 'delivered');
  expect(callsOf(SET)).toHaveLength(1);
});

async function untilSettled(deliveryId: string) {
  await expect
    .poll(async () => (await readDelivery(deliveryId)).state, { timeout: 10_000, interval: 10 })
    .toMatch(/delivered|skipped/);
}
