import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pool } from '@/lib/db/client';
import { withTransaction } from '@/lib/db/transaction';
import { hintDeliveries } from '@/lib/deliveries/hint';
import { holdPending } from '@/lib/deliveries/hold-pending';
import { deliveryHealth } from '@/lib/deliveries/queries';
import { releaseHeld } from '@/lib/deliveries/release-held';
import { saveConnection } from '@/lib/integrations/save-connection';
import { setConnectionEnabled } from '@/lib/integrations/set-connection-enabled';
import { useTestDatabase } from '../database';
import { firstSave, liteRegistration } from '../factories/connections';
import {
  type DeliveryScene,
  makeScene,
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

useTestDatabase();

let scene: DeliveryScene;
let partner: Partner;
let answer: (push: Push, index: number) => PartnerAnswer;
let worker: RunningWorker | undefined;

beforeEach(async () => {
  answer = () => ({ outcome: { kind: 'delivered' } });
  partner = await startPartner((push, index) => answer(push, index));
  scene = await makeScene();
});

afterEach(async () => {
  await worker?.stop();
  worker = undefined;
  await partner.close();
});

function work(): void {
  worker = startWorker({ getImplementation: () => partnerImplementation(partner.origin), random: () => 0 });
}

const hint = () => hintDeliveries({ accountId: scene.accountId, connectionIds: [scene.connectionId] });
const setEnabled = (enabled: boolean) =>
  setConnectionEnabled({ ctx: scene.system, input: { integrationId: liteRegistration, enabled } });
const saveNewSecret = (expectedRevision: number) =>
  saveConnection({
    ctx: scene.system,
    input: {
      ...firstSave,
      expectedRevision,
      secrets: { ...firstSave.secrets, secret: 'YW5vdGhlci1zZWNyZXQtMDEyMzQ1Njc4OWFiY2RlZg==' },
    },
  });
const switchOffInSilence = () =>
  pool().query(`UPDATE "Connection" SET "enabled" = false WHERE "id" = $1`, [scene.connectionId]);

describe('a connection that is off', () => {
  test('holds what becomes due without an attempt, and delivers it when it is on again', async () => {
    const { deliveryId } = await participate(scene);
    await switchOffInSilence();
    work();
    await untilState(deliveryId, 'held');
    expect(await readDelivery(deliveryId)).toMatchObject({ reason: 'connection_off', attempts: 0 });
    expect(partner.pushes).toEqual([]);
    expect(await setEnabled(true)).toEqual({ enabled: true, deliveries: 1 });
    await untilState(deliveryId, 'delivered', 3_000);
  });

  test('holds what waits at once, and a release keeps the attempts that were made', async () => {
    answer = (_push, index) => ({
      outcome: { kind: index === 0 ? 'retry' : 'delivered' },
      fault: 'partner_down',
    });
    const { deliveryId } = await participate(scene);
    work();
    await until('a first attempt failed', async () => (await readOutcomes(deliveryId)).length === 1);
    await untilState(deliveryId, 'pending');
    expect(await setEnabled(false)).toEqual({ enabled: false, deliveries: 1 });
    expect(await readDelivery(deliveryId)).toMatchObject({ state: 'held', attempts: 1 });
    expect(await setEnabled(true)).toEqual({ enabled: true, deliveries: 1 });
    hint();
    await untilState(deliveryId, 'delivered', 1_000);
    expect(await readDelivery(deliveryId)).toMatchObject({ attempts: 2 });
  });

  test('switched on and off while deliveries run loses none of them', async () => {
    answer = (_push, index) => ({ outcome: { kind: 'delivered' }, delayMs: index % 9 });
    work();
    const made: string[] = [];
    for (let round = 0; round < 12; round += 1) {
      const batch = Array.from({ length: 6 }, () => participate(scene, { hint: true }));
      made.push(...(await Promise.all(batch)).map(({ deliveryId }) => deliveryId));
      await setEnabled(round % 2 === 1);
    }
    await setEnabled(true);
    hint();
    for (const deliveryId of made) await untilState(deliveryId, 'delivered');
  });
});

describe('keys that the partner refuses', () => {
  test('hold the delivery, and new keys release it at once', async () => {
    answer = (_push, index) => ({
      outcome: { kind: index === 0 ? 'paused' : 'delivered' },
      fault: 'bad_keys',
    });
    const { deliveryId } = await participate(scene);
    work();
    await untilState(deliveryId, 'held');
    expect(await readDelivery(deliveryId)).toMatchObject({ reason: 'paused', attempts: 1 });
    expect((await saveNewSecret(1)).released).toBe(1);
    hint();
    await untilState(deliveryId, 'delivered', 2_000);
    expect(await readOutcomes(deliveryId)).toEqual(['paused', 'delivered']);
  });

  test('that were replaced while the attempt ran do not hold it', async () => {
    answer = (_push, index) =>
      index === 0
        ? { outcome: { kind: 'paused' }, fault: 'bad_keys', delayMs: 400 }
        : { outcome: { kind: 'delivered' } };
    const { deliveryId } = await participate(scene);
    work();
    await until('the attempt runs', () => partner.pushes.length === 1);
    expect((await saveNewSecret(1)).released).toBe(0);
    await untilState(deliveryId, 'delivered', 3_000);
    expect(await readOutcomes(deliveryId)).toEqual(['paused', 'delivered']);
  });

  test('that do not open hold the delivery without an attempt', async () => {
    await pool().query(
      `UPDATE "ConnectionRevision" SET "secrets" = jsonb_set("secrets", '{secret,sealed}', '"v1.k1.AAAA.AAAA.AAAA"')
       WHERE "connectionId" = $1`,
      [scene.connectionId],
    );
    const { deliveryId } = await participate(scene);
    work();
    await untilState(deliveryId, 'held');
    expect(await readDelivery(deliveryId)).toMatchObject({ reason: 'paused', attempts: 0 });
    expect(await readOutcomes(deliveryId)).toEqual([]);
    expect((await saveNewSecret(1)).released).toBe(1);
    await untilState(deliveryId, 'delivered', 3_000);
  });
});

describe('a hold and a release', () => {
  test('touch only their own connection and reason', async () => {
    const neighbour = await makeScene();
    const own = await participate(scene);
    const others = await participate(neighbour);
    expect(await withTransaction((tx) => holdPending(tx, { ...scene, reason: 'quarantine' }))).toBe(1);
    expect(await readDelivery(others.deliveryId)).toMatchObject({ state: 'pending' });
    expect(await withTransaction((tx) => releaseHeld(tx, { ...scene, reasons: ['connection_off'] }))).toBe(0);
    expect(await withTransaction((tx) => releaseHeld(tx, { ...scene, reasons: ['quarantine'] }))).toBe(1);
    expect(await readDelivery(own.deliveryId)).toMatchObject({ state: 'pending', reason: null });
  });
});

test('health tells how much waits, how long, and when a worker was last seen', async () => {
  await pool().query(`UPDATE "Delivery" SET "state" = 'cancelled'`);
  await pool().query(`DELETE FROM "WorkerHeartbeat"`);
  expect(await deliveryHealth()).toEqual({ pending: 0, oldestDueSeconds: null, workerLastSeenAt: null });
  const { deliveryId } = await participate(scene);
  await pool().query(`UPDATE "Delivery" SET "dueAt" = now() - interval '1 minute' WHERE "id" = $1`, [
    deliveryId,
  ]);
  const waiting = await deliveryHealth();
  expect(waiting.pending).toBe(1);
  expect(waiting.oldestDueSeconds).toBeGreaterThanOrEqual(60);
  work();
  await untilState(deliveryId, 'delivered');
  const { workerLastSeenAt, ...done } = await deliveryHealth();
  expect(done).toEqual({ pending: 0, oldestDueSeconds: null });
  expect(Date.now() - Number(workerLastSeenAt)).toBeLessThan(5_000);
});
