import type { ChildProcess } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pool } from '@/lib/db/client';
import { withTransaction } from '@/lib/db/transaction';
import { hintDeliveries } from '@/lib/deliveries/hint';
import { findLanes } from '@/lib/deliveries/lanes';
import { moveLane } from '@/lib/deliveries/move-lane';
import { deliveryHealth } from '@/lib/deliveries/queries';
import { setConnectionEnabled } from '@/lib/integrations/set-connection-enabled';
import { useTestDatabase } from '../database';
import { liteRegistration, sandboxSecrets } from '../factories/connections';
import {
  type DeliveryScene,
  makeScene,
  makeSibling,
  overrideWebsite,
  participate,
  type RunningWorker,
  readDelivery,
  readOutcomes,
  startWorker,
  until,
  untilState,
} from '../factories/deliveries';
import {
  type Partner,
  type PartnerAnswer,
  type Push,
  partnerImplementation,
  startPartner,
} from '../factories/partner';
import { killWorkerProcess, startWorkerProcess } from '../factories/worker-process';

useTestDatabase();

const email = 'ann@person.example';
const ownKey = { secrets: { apiKey: '4_of_the_webshop' } };
const globalKey = sandboxSecrets.apiKey;
let scene: DeliveryScene;
let shop: DeliveryScene;
let partner: Partner;
let answer: (push: Push, index: number) => PartnerAnswer;
let workers: RunningWorker[];
let processes: ChildProcess[];

beforeEach(async () => {
  await pool().query(`UPDATE "Delivery" SET "state" = 'cancelled' WHERE "state" = 'pending'`);
  answer = () => ({ outcome: { kind: 'delivered' } });
  partner = await startPartner((push, index) => answer(push, index));
  workers = [];
  processes = [];
  scene = await makeScene();
  shop = await makeSibling(scene);
});

afterEach(async () => {
  await Promise.all(processes.map(killWorkerProcess));
  await Promise.all(workers.map((worker) => worker.stop()));
  await partner.close();
});

function work(parts: Partial<Parameters<typeof startWorker>[0]> = {}): void {
  const getImplementation = () => partnerImplementation(partner.origin, 'here');
  workers.push(startWorker({ getImplementation, random: () => 0, ...parts }));
}

const pushesWith = (apiKey: string) => partner.pushes.filter((push) => push.apiKey === apiKey);
const overlap = (one?: Push, other?: Push): boolean =>
  !!one && !!other && one.beganAt < (other.endedAt ?? 0) && other.beganAt < (one.endedAt ?? 0);
const setEnabled = (enabled: boolean) =>
  setConnectionEnabled({ ctx: scene.system, input: { integrationId: liteRegistration, enabled } });

describe('a website with a key of its own', () => {
  test('has a lane of its own: it does not wait for the others, and its person may be in both at once', async () => {
    await overrideWebsite(shop, ownKey);
    answer = () => ({ outcome: { kind: 'delivered' }, delayMs: 500 });
    const own = await participate(shop, { email, firstname: 'Shop' });
    const inheriting = await participate(scene, { email, phone: '1' });
    work({ concurrency: 1 });
    await untilState(own.deliveryId, 'delivered');
    await untilState(inheriting.deliveryId, 'delivered');
    expect(overlap(...partner.pushes)).toBe(true);
    expect(pushesWith('4_of_the_webshop').map(({ profile }) => profile)).toEqual([
      { email, firstname: 'Shop' },
    ]);
    expect(pushesWith(globalKey).map(({ profile }) => profile)).toEqual([{ email, phone: '1' }]);
    expect((await readDelivery(own.deliveryId)).lane).toMatch(/^[\w-]{16}$/);
    expect((await readDelivery(inheriting.deliveryId)).lane).toBe('');
  });

  test('has one delivery of a person in flight at most', async () => {
    await overrideWebsite(shop, ownKey);
    answer = () => ({ outcome: { kind: 'delivered' }, delayMs: 300 });
    const first = await participate(shop, { email, firstname: 'A' });
    work();
    await until('the first is in flight', () => partner.pushes.length === 1);
    const second = await participate(shop, { email, firstname: 'B', hint: true });
    await untilState(first.deliveryId, 'delivered');
    await untilState(second.deliveryId, 'delivered');
    expect(overlap(...partner.pushes)).toBe(false);
    expect(partner.people.get(email)).toEqual({ email, firstname: 'B' });
  });

  test('hears a hint although other lanes of the connection are served and its own is not', async () => {
    await overrideWebsite(shop, ownKey);
    work();
    const first = await participate(scene);
    await untilState(first.deliveryId, 'delivered');
    const { deliveryId } = await participate(shop, { hint: true });
    expect(await untilState(deliveryId, 'delivered')).toBeLessThan(1_500);
  });

  test('names its revision on the attempt, which one that inherits does not', async () => {
    await overrideWebsite(shop, ownKey);
    const own = await participate(shop);
    const inheriting = await participate(scene);
    work();
    for (const { deliveryId } of [own, inheriting]) await untilState(deliveryId, 'delivered');
    const { rows } = await pool().query(
      `SELECT a."deliveryId", r."websiteId" FROM "DeliveryAttempt" a
       LEFT JOIN "ConnectionRevision" r ON r."accountId" = a."accountId" AND r."id" = a."websiteRevisionId"
       WHERE a."accountId" = $1`,
      [scene.accountId],
    );
    expect(rows).toHaveLength(2);
    expect(rows).toContainEqual({ deliveryId: own.deliveryId, websiteId: shop.websiteId });
    expect(rows).toContainEqual({ deliveryId: inheriting.deliveryId, websiteId: null });
  });

  test('whose owner is killed is taken over, like any lane', async () => {
    await overrideWebsite(shop, ownKey);
    processes.push(startWorkerProcess({ name: 'owner', origin: partner.origin }));
    const first = await participate(shop);
    await untilState(first.deliveryId, 'delivered');
    work();
    answer = ({ from }) => ({ outcome: { kind: 'delivered' }, delayMs: from === 'owner' ? 3_000 : 0 });
    const { deliveryId } = await participate(shop, { hint: true });
    await until('the owner has sent it', () => partner.pushes.length === 2);
    await Promise.all(processes.splice(0).map(killWorkerProcess));
    const isTaken = () => partner.pushes.some(({ from }) => from === 'here');
    expect(await until('the other sends it', isTaken)).toBeLessThan(2_000);
    await untilState(deliveryId, 'delivered');
    expect(await readDelivery(deliveryId)).toMatchObject({ attempts: 2, epoch: '2' });
  });
});

test('a website with settings but no key of its own is sent with them in the lane of the others', async () => {
  await overrideWebsite(shop, { settings: { dataCentre: 'us1' } });
  const own = await participate(shop);
  const inheriting = await participate(scene);
  work();
  for (const { deliveryId } of [own, inheriting]) await untilState(deliveryId, 'delivered');
  expect(await readDelivery(own.deliveryId)).toMatchObject({ lane: '' });
  const byDelivery = new Map(partner.pushes.map((push) => [push.deliveryId, push.settings.dataCentre]));
  expect(byDelivery.get(own.deliveryId)).toBe('us1');
  expect(byDelivery.get(inheriting.deliveryId)).toBe('eu1');
  await overrideWebsite(shop, { settings: { dataCentre: 'au1' } });
  const later = await participate(shop, { hint: true });
  await untilState(later.deliveryId, 'delivered');
  expect(partner.pushes.at(-1)?.settings.dataCentre).toBe('au1');
});

describe('a website that gets a key', () => {
  test('takes its waiting and held deliveries along, and no others', async () => {
    const [held, delivered] = [await participate(shop), await participate(shop)];
    await pool().query(`UPDATE "Delivery" SET "state" = 'delivered', "deliveredAt" = now() WHERE "id" = $1`, [
      delivered.deliveryId,
    ]);
    await setEnabled(false);
    await pool().query(`UPDATE "Delivery" SET "reason" = 'review' WHERE "id" = $1`, [held.deliveryId]);
    await setEnabled(true);
    const [waiting, others] = [await participate(shop), await participate(scene)];
    const place = { ...shop, lane: 'elsewhere' };
    expect(await withTransaction((tx) => moveLane(tx, place))).toBe(2);
    expect(await withTransaction((tx) => moveLane(tx, place))).toBe(0);
    for (const { deliveryId } of [held, waiting]) {
      expect(await readDelivery(deliveryId)).toMatchObject({ lane: 'elsewhere' });
    }
    for (const { deliveryId } of [delivered, others]) {
      expect(await readDelivery(deliveryId)).toMatchObject({ lane: '' });
    }
  });

  test('has what waited delivered with it, and with the old one again when it loses it', async () => {
    await setEnabled(false);
    const first = await participate(shop);
    await overrideWebsite(shop, ownKey);
    await setEnabled(true);
    work();
    await untilState(first.deliveryId, 'delivered');
    await setEnabled(false);
    const second = await participate(shop);
    await overrideWebsite(shop, { inherit: ['apiKey'] });
    await setEnabled(true);
    await untilState(second.deliveryId, 'delivered');
    const keys = new Map(partner.pushes.map(({ deliveryId, apiKey }) => [deliveryId, apiKey]));
    expect(keys.get(first.deliveryId)).toBe('4_of_the_webshop');
    expect(keys.get(second.deliveryId)).toBe(globalKey);
  });

  test('has a delivery that was inserted into the old lane meanwhile moved when it is due', async () => {
    await overrideWebsite(shop, ownKey);
    const { deliveryId } = await participate(shop);
    const { lane } = await readDelivery(deliveryId);
    await pool().query(`UPDATE "Delivery" SET "lane" = 'gone' WHERE "id" = $1`, [deliveryId]);
    expect(await findLanes(null)).toContainEqual(
      expect.objectContaining({ connectionId: scene.connectionId, lane: 'gone' }),
    );
    work();
    await untilState(deliveryId, 'delivered');
    expect(await readDelivery(deliveryId)).toMatchObject({ lane, attempts: 1 });
    expect(pushesWith('4_of_the_webshop')).toHaveLength(1);
  });
});

describe("a website's keys that the partner refuses", () => {
  const paused: PartnerAnswer = { outcome: { kind: 'paused' }, fault: 'bad_keys' };

  test('hold its delivery and no other, and new ones release it', async () => {
    await overrideWebsite(shop, ownKey);
    answer = ({ apiKey }) => (apiKey === '4_of_the_webshop' ? paused : { outcome: { kind: 'delivered' } });
    const own = await participate(shop);
    const inheriting = await participate(scene);
    work();
    await untilState(own.deliveryId, 'held');
    await untilState(inheriting.deliveryId, 'delivered');
    expect(await readDelivery(own.deliveryId)).toMatchObject({ reason: 'paused' });
    await overrideWebsite(shop, { secrets: { apiKey: '4_new_one' } });
    hintDeliveries({ accountId: scene.accountId, connectionIds: [scene.connectionId] });
    await untilState(own.deliveryId, 'delivered', 3_000);
    expect(await readOutcomes(own.deliveryId)).toEqual(['paused', 'delivered']);
  });

  test.each(['replaced', 'added'])('that were %s while the attempt ran do not hold it', async (how) => {
    if (how === 'replaced') await overrideWebsite(shop, ownKey);
    answer = (_push, index) =>
      index === 0 ? { ...paused, delayMs: 400 } : { outcome: { kind: 'delivered' } };
    const { deliveryId } = await participate(shop);
    work();
    await until('the attempt runs', () => partner.pushes.length === 1);
    await overrideWebsite(shop, { secrets: { apiKey: '4_new_one' } });
    await untilState(deliveryId, 'delivered', 3_000);
    expect(await readOutcomes(deliveryId)).toEqual(['paused', 'delivered']);
    expect(partner.pushes.at(-1)?.apiKey).toBe('4_new_one');
  });
});

test('the lane of the Global key excludes workers of releases that had no other', async () => {
  await overrideWebsite(shop, ownKey);
  const made = [await participate(scene), await participate(shop)];
  work();
  for (const { deliveryId } of made) await untilState(deliveryId, 'delivered');
  const tryLock = (name: string) =>
    pool().query(`SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS "isFree"`, [name]);
  const { lane } = await readDelivery(made[1]?.deliveryId ?? '');
  expect((await tryLock(`lane ${scene.connectionId}`)).rows).toEqual([{ isFree: false }]);
  expect((await tryLock(`lane ${scene.connectionId} ${lane}`)).rows).toEqual([{ isFree: false }]);
  expect((await tryLock(`lane ${scene.connectionId} other`)).rows).toEqual([{ isFree: true }]);
});

test('health sees what is due in every lane', async () => {
  await overrideWebsite(shop, ownKey);
  const [own, inheriting] = [await participate(shop), await participate(scene)];
  for (const [id, minutes] of [
    [inheriting.deliveryId, 1],
    [own.deliveryId, 3],
  ]) {
    await pool().query(
      `UPDATE "Delivery" SET "dueAt" = now() - $2::int * interval '1 minute' WHERE "id" = $1`,
      [id, minutes],
    );
  }
  expect((await deliveryHealth()).oldestDueSeconds).toBeGreaterThanOrEqual(180);
});
