import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pool } from '@/lib/db/client';
import { hintDeliveries } from '@/lib/deliveries/hint';
import { useTestDatabase } from '../database';
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
const workers: RunningWorker[] = [];

beforeEach(async () => {
  answer = () => ({ outcome: { kind: 'delivered' } });
  partner = await startPartner((push, index) => answer(push, index));
  scene = await makeScene();
});

afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  await partner.close();
});

function work(parts: Partial<Parameters<typeof startWorker>[0]> = {}): RunningWorker {
  const worker = startWorker({ getImplementation: () => partnerImplementation(partner.origin), ...parts });
  workers.push(worker);
  return worker;
}

const warmUp = async () => {
  const first = await participate(scene);
  await untilState(first.deliveryId, 'delivered');
};

describe('a delivery', () => {
  test('is pushed with its values and recorded without them', async () => {
    const { deliveryId, email } = await participate(scene, { firstname: 'Ann' });
    work();
    await untilState(deliveryId, 'delivered');
    expect(partner.people.get(email)).toEqual({ email, firstname: 'Ann' });
    const { rows } = await pool().query(`SELECT * FROM "DeliveryAttempt" WHERE "deliveryId" = $1`, [
      deliveryId,
    ]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      number: 1,
      outcome: 'delivered',
      fault: null,
      fieldsSent: ['email', 'firstname'],
    });
    expect(rows[0].bodyHash).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(rows)).not.toContain('Ann');
    expect(JSON.stringify(rows)).not.toContain(email);
  });

  test('is pushed once by two workers', async () => {
    const deliveries = await Promise.all(Array.from({ length: 60 }, () => participate(scene)));
    work();
    work();
    for (const { deliveryId } of deliveries) await untilState(deliveryId, 'delivered');
    expect(partner.pushes.map((push) => push.deliveryId).sort()).toEqual(
      deliveries.map(({ deliveryId }) => deliveryId).sort(),
    );
  });

  test('that a hint announces is pushed well before the next look', async () => {
    work();
    await warmUp();
    const latencies: number[] = [];
    for (let round = 0; round < 20; round += 1) {
      const { deliveryId } = await participate(scene, { hint: true });
      latencies.push(
        await until('pushed', () => partner.pushes.some((push) => push.deliveryId === deliveryId)),
      );
    }
    latencies.sort((a, b) => a - b);
    expect(latencies[18]).toBeLessThan(250);
  });

  test('without a hint is pushed within two seconds', async () => {
    work();
    await warmUp();
    const { deliveryId } = await participate(scene);
    expect(await untilState(deliveryId, 'delivered')).toBeLessThan(2_000);
  });

  test('that the partner rejects says why', async () => {
    answer = () => ({ outcome: { kind: 'rejected' }, fault: 'bad_email' });
    const { deliveryId } = await participate(scene);
    work();
    await untilState(deliveryId, 'rejected');
    expect(await readDelivery(deliveryId)).toMatchObject({ reason: 'bad_email', attempts: 1 });
  });

  test('whose integration throws is tried again', async () => {
    const { deliveryId } = await participate(scene);
    let calls = 0;
    work({
      getImplementation: () => ({
        ...partnerImplementation(partner.origin),
        deliver: async (input) => {
          calls += 1;
          if (calls === 1) throw new TypeError('a bug');
          return partnerImplementation(partner.origin).deliver(input);
        },
      }),
    });
    await untilState(deliveryId, 'delivered');
    expect(await readOutcomes(deliveryId)).toEqual(['retry', 'delivered']);
  });

  test('walks the whole schedule and ends exhausted', async () => {
    answer = () => ({ outcome: { kind: 'retry' }, fault: 'partner_down' });
    const { deliveryId } = await participate(scene);
    let offsetMs = 0;
    work({ clock: () => new Date(Date.now() + offsetMs), random: () => 0.5 });
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 9; attempt += 1) {
      await until(`attempt ${attempt}`, async () => (await readOutcomes(deliveryId)).length === attempt);
      const { state, dueAt } = await readDelivery(deliveryId);
      expect(state).toBe('pending');
      const now = Date.now() + offsetMs;
      waits.push(Math.round((dueAt.getTime() - now) / 1_000));
      offsetMs += dueAt.getTime() - now;
      hintDeliveries({ accountId: scene.accountId, connectionIds: [scene.connectionId] });
    }
    await untilState(deliveryId, 'exhausted');
    expect(waits).toEqual([2, 10, 60, 300, 1_800, 7_200, 21_600, 43_200, 86_400]);
    expect(await readDelivery(deliveryId)).toMatchObject({ reason: 'partner_down', attempts: 10 });
  }, 30_000);
});

describe('a worker that is asked to stop', () => {
  test('finishes what runs, records it and gives the rest back untried', async () => {
    answer = () => ({ outcome: { kind: 'delivered' }, delayMs: 400 });
    const deliveries = await Promise.all(Array.from({ length: 6 }, () => participate(scene)));
    const worker = work({ concurrency: 2 });
    await until('two are running', () => partner.pushes.length === 2);
    await worker.stop();
    const rows = await Promise.all(deliveries.map(({ deliveryId }) => readDelivery(deliveryId)));
    expect(rows.filter((row) => row.state === 'delivered')).toHaveLength(2);
    expect(rows.filter((row) => row.state === 'pending' && row.attempts === 0)).toHaveLength(4);
    expect(partner.pushes).toHaveLength(2);
    const lane = await pool().query(`SELECT "owner" FROM "DeliveryLane" WHERE "connectionId" = $1`, [
      scene.connectionId,
    ]);
    expect(lane.rows).toEqual([{ owner: null }]);
  });
});

test('a lane without work is given back, and taken again with the next delivery', async () => {
  work({ releaseIdleAfterMs: 100 });
  await warmUp();
  const isFree = async () => {
    const { rows } = await pool().query(
      `SELECT 1 FROM "DeliveryLane" WHERE "connectionId" = $1 AND "owner" IS NULL`,
      [scene.connectionId],
    );
    return rows.length === 1;
  };
  await until('the lane is free', isFree);
  const { deliveryId } = await participate(scene, { hint: true });
  expect(await untilState(deliveryId, 'delivered')).toBeLessThan(1_500);
});
