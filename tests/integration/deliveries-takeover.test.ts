import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pool } from '@/lib/db/client';
import { claimDue } from '@/lib/deliveries/claim';
import { type Lane, releaseLane, takeLane } from '@/lib/deliveries/lanes';
import { recordSettlements } from '@/lib/deliveries/record';
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
import { killWorkerProcess, startWorkerProcess } from '../factories/worker-process';

useTestDatabase();

let scene: DeliveryScene;
let partner: Partner;
let answer: (push: Push) => PartnerAnswer;
const processes: ChildProcess[] = [];
const workers: RunningWorker[] = [];

beforeEach(async () => {
  await pool().query(`DELETE FROM "WorkerHeartbeat"`);
  answer = () => ({ outcome: { kind: 'delivered' } });
  partner = await startPartner((push) => answer(push));
  scene = await makeScene();
});

afterEach(async () => {
  await Promise.all(processes.splice(0).map(killWorkerProcess));
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  await partner.close();
});

const pushesFrom = (name: string) => partner.pushes.filter((push) => push.from === name);

/** A first worker process that owns the lane and a second worker that stands by. */
async function ownerAndStandby(): Promise<ChildProcess> {
  const owner = startWorkerProcess({ name: 'owner', origin: partner.origin });
  processes.push(owner);
  const first = await participate(scene);
  await untilState(first.deliveryId, 'delivered');
  workers.push(startWorker({ getImplementation: () => partnerImplementation(partner.origin, 'standby') }));
  await until('the second stands by', async () => {
    const { rows } = await pool().query(`SELECT 1 FROM "WorkerHeartbeat"`);
    return rows.length === 2;
  });
  return owner;
}

describe('a worker that is gone between sending and recording', () => {
  test('killed: its delivery is pushed again within two seconds and ends delivered', async () => {
    const owner = await ownerAndStandby();
    answer = ({ from }) => ({ outcome: { kind: 'delivered' }, delayMs: from === 'owner' ? 3_000 : 0 });
    const { deliveryId } = await participate(scene, { hint: true });
    await until('the owner has sent it', () => pushesFrom('owner').length === 2);
    await killWorkerProcess(owner);
    expect(await until('the other sends it', () => pushesFrom('standby').length === 1)).toBeLessThan(2_000);
    await untilState(deliveryId, 'delivered');
    expect(await readDelivery(deliveryId)).toMatchObject({ attempts: 2, epoch: '2' });
    expect(await readOutcomes(deliveryId)).toEqual(['delivered']);
  });

  test('frozen: its lane is free within five seconds and its late result is refused', async () => {
    const owner = await ownerAndStandby();
    answer = ({ from }) =>
      from === 'owner'
        ? { outcome: { kind: 'rejected' }, fault: 'late', delayMs: 300 }
        : { outcome: { kind: 'delivered' } };
    const { deliveryId } = await participate(scene, { hint: true });
    await until('the owner has sent it', () => pushesFrom('owner').length === 2);
    owner.kill('SIGSTOP');
    expect(await until('the other sends it', () => pushesFrom('standby').length === 1)).toBeLessThan(5_000);
    await untilState(deliveryId, 'delivered');
    owner.kill('SIGCONT');
    await sleep(1_500);
    expect(await readDelivery(deliveryId)).toMatchObject({ state: 'delivered', attempts: 2, epoch: '2' });
    expect(await readOutcomes(deliveryId)).toEqual(['delivered']);
    const later = await participate(scene, { hint: true });
    await untilState(later.deliveryId, 'delivered');
  });
});

describe('a former owner', () => {
  const take = async (owner: string): Promise<Lane> => {
    const lane = await takeLane({ ...scene, lane: '', owner, hasLock: true });
    if (!lane) throw new Error('The lane was not to be had.');
    return lane;
  };
  const claim = (lane: Lane) => claimDue({ lane, limit: 10, notBefore: '-infinity', now: null });

  test('claims nothing, records nothing and releases nothing', async () => {
    const { deliveryId } = await participate(scene);
    const former = await take('former');
    expect((await claim(former))?.claims).toHaveLength(1);
    const present = await take('present');
    expect(await readDelivery(deliveryId)).toMatchObject({ state: 'pending', attempts: 1 });
    expect((await claim(present))?.claims).toMatchObject([{ id: deliveryId, number: 2 }]);
    expect(await claim(former)).toBeNull();
    const late = { id: deliveryId, state: 'rejected', reason: 'late', waitMs: null } as const;
    const rest = { lane: null, attempt: null, carried: [], holdOnlyWhile: null };
    for (const number of [1, 2]) {
      const { recorded } = await recordSettlements(former, [{ ...late, ...rest, number }], null);
      expect(recorded).toEqual([]);
    }
    await releaseLane(former, [deliveryId]);
    expect(await readDelivery(deliveryId)).toMatchObject({ state: 'sending', attempts: 2, epoch: '2' });
  });

  test('whose lease runs keeps its lane from a worker without its lock', async () => {
    await take('former');
    expect(await takeLane({ ...scene, lane: '', owner: 'other', hasLock: false })).toBeNull();
    await pool().query(`UPDATE "DeliveryLane" SET "leaseUntil" = now() - interval '1 ms'`);
    expect(await takeLane({ ...scene, lane: '', owner: 'other', hasLock: false })).toMatchObject({
      epoch: '2',
    });
  });

  test('that claims while another takes over leaves nothing in flight under the old epoch', async () => {
    await Promise.all(Array.from({ length: 40 }, () => participate(scene)));
    let lane = await take('first');
    for (let round = 0; round < 8; round += 1) {
      const claiming = claimDue({ lane, limit: 5, notBefore: '-infinity', now: null });
      const [next] = await Promise.all([take(`owner ${round}`), claiming]);
      const { rows } = await pool().query(
        `SELECT 1 FROM "Delivery" WHERE "connectionId" = $1 AND "state" = 'sending' AND "epoch" < $2`,
        [scene.connectionId, next.epoch],
      );
      expect(rows).toEqual([]);
      lane = next;
    }
  });
});

test('a worker whose session the server ends goes on with a new one', async () => {
  workers.push(startWorker({ getImplementation: () => partnerImplementation(partner.origin) }));
  const first = await participate(scene);
  await untilState(first.deliveryId, 'delivered');
  await pool().query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND application_name LIKE 'passerelle%' AND pid <> pg_backend_pid()`,
  );
  const second = await participate(scene);
  expect(await untilState(second.deliveryId, 'delivered')).toBeLessThan(4_000);
});
