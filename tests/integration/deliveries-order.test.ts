import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pool } from '@/lib/db/client';
import { withTransaction } from '@/lib/db/transaction';
import { holdPending } from '@/lib/deliveries/hold-pending';
import { releaseHeld } from '@/lib/deliveries/release-held';
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

const email = 'ann@person.example';
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

function work(random = () => 0): void {
  worker = startWorker({ getImplementation: () => partnerImplementation(partner.origin), random });
}

const sent = () => partner.pushes.map(({ profile: { email: _email, ...values } }) => values);
const superseded = { state: 'skipped', reason: 'superseded' };

describe('of the waiting deliveries of one person', () => {
  test('only the newest is sent, with the values that only the older ones had', async () => {
    const oldest = await participate(scene, { email, firstname: 'A', phone: '1', box: 'x' });
    const older = await participate(scene, { email, firstname: 'B', phone: '2' });
    const newest = await participate(scene, { email, firstname: 'C' });
    work();
    await untilState(newest.deliveryId, 'delivered');
    await untilState(older.deliveryId, 'skipped');
    expect(sent()).toEqual([{ firstname: 'C', phone: '2', box: 'x' }]);
    expect(await readDelivery(oldest.deliveryId)).toMatchObject({ ...superseded, attempts: 0 });
    expect(await readDelivery(older.deliveryId)).toMatchObject({ ...superseded, attempts: 0 });
  });

  test('other people and other connections are left alone', async () => {
    const neighbour = await makeScene();
    const own = await participate(scene, { email, firstname: 'A' });
    const others = await participate(neighbour, { email, firstname: 'B' });
    const stranger = await participate(scene, { firstname: 'C' });
    work();
    for (const { deliveryId } of [own, others, stranger]) await untilState(deliveryId, 'delivered');
    expect(sent()).toHaveLength(3);
  });

  test('an older one waits while the newest is tried again, and is superseded only once that has arrived', async () => {
    answer = (_push, index) => ({
      outcome: { kind: index === 0 ? 'retry' : 'delivered' },
      fault: 'partner_down',
    });
    const older = await participate(scene, { email, phone: '1' });
    const newest = await participate(scene, { email, firstname: 'B' });
    work();
    await until('a first attempt failed', async () => (await readOutcomes(newest.deliveryId)).length === 1);
    expect(await readDelivery(older.deliveryId)).toMatchObject({ state: 'pending', attempts: 0 });
    await untilState(newest.deliveryId, 'delivered');
    await untilState(older.deliveryId, 'skipped');
    expect(sent()).toEqual([
      { firstname: 'B', phone: '1' },
      { firstname: 'B', phone: '1' },
    ]);
    expect(await readOutcomes(older.deliveryId)).toEqual([]);
  });

  test('one that is tried again is overtaken by a newer one, which carries it', async () => {
    answer = (_push, index) => ({
      outcome: { kind: index === 0 ? 'retry' : 'delivered' },
      fault: 'partner_down',
    });
    const older = await participate(scene, { email, firstname: 'A', phone: '1' });
    work();
    await until('a first attempt failed', async () => (await readOutcomes(older.deliveryId)).length === 1);
    const newer = await participate(scene, { email, firstname: 'B', hint: true });
    await untilState(newer.deliveryId, 'delivered', 1_500);
    await untilState(older.deliveryId, 'skipped');
    expect(sent().at(-1)).toEqual({ firstname: 'B', phone: '1' });
  });

  test('when the newest is rejected by itself, the older ones are tried by themselves', async () => {
    answer = ({ profile }) => ({
      outcome: { kind: profile.firstname === 'bad' ? 'rejected' : 'delivered' },
      fault: 'refused',
    });
    const older = await participate(scene, { email, firstname: 'A', phone: '1' });
    const newest = await participate(scene, { email, firstname: 'bad' });
    work();
    await untilState(newest.deliveryId, 'rejected');
    await untilState(older.deliveryId, 'delivered');
    expect(sent()).toEqual([
      { firstname: 'bad', phone: '1' },
      { firstname: 'bad' },
      { firstname: 'A', phone: '1' },
    ]);
    expect(await readOutcomes(newest.deliveryId)).toEqual(['rejected', 'rejected']);
  });

  test('a bad older value does not take the newest with it', async () => {
    answer = ({ profile }) => ({
      outcome: { kind: profile.phone === 'bad' ? 'rejected' : 'delivered' },
      fault: 'refused',
    });
    const older = await participate(scene, { email, firstname: 'A', phone: 'bad' });
    const newest = await participate(scene, { email, firstname: 'B' });
    work();
    await untilState(newest.deliveryId, 'delivered');
    await untilState(older.deliveryId, 'rejected');
    expect(sent()).toEqual([{ firstname: 'B', phone: 'bad' }, { firstname: 'B' }, { phone: 'bad' }]);
    expect(partner.people.get(email)?.firstname).toBe('B');
  });

  test('one that is released after a newer one has arrived sends only what that did not send', async () => {
    const first = await participate(scene, { email, firstname: 'A', phone: '1' });
    const second = await participate(scene, { email, firstname: 'B' });
    await pool().query(`UPDATE "Delivery" SET "state" = 'held', "reason" = 'review' WHERE "id" = ANY($1)`, [
      [first.deliveryId, second.deliveryId],
    ]);
    const newest = await participate(scene, { email, firstname: 'C' });
    work();
    await untilState(newest.deliveryId, 'delivered');
    await withTransaction((tx) => releaseHeld(tx, { ...scene, reasons: ['review'] }));
    await untilState(first.deliveryId, 'skipped');
    await untilState(second.deliveryId, 'delivered');
    expect(sent()).toEqual([{ firstname: 'C' }, { phone: '1' }]);
    expect(partner.people.get(email)).toEqual({ email, firstname: 'C', phone: '1' });
  });

  test('one whose values were all sent by a newer one is not sent at all', async () => {
    const older = await participate(scene, { email, firstname: 'A' });
    await withTransaction((tx) => holdPending(tx, { ...scene, reason: 'review' }));
    const newest = await participate(scene, { email, firstname: 'B' });
    work();
    await untilState(newest.deliveryId, 'delivered');
    await withTransaction((tx) => releaseHeld(tx, { ...scene, reasons: ['review'] }));
    await untilState(older.deliveryId, 'skipped');
    expect(await readDelivery(older.deliveryId)).toMatchObject({ ...superseded, attempts: 0 });
    expect(sent()).toEqual([{ firstname: 'B' }]);
  });

  test('one that is held by a pause is carried by a newer one that gets through', async () => {
    const older = await participate(scene, { email, phone: '1' });
    await withTransaction((tx) => holdPending(tx, { ...scene, reason: 'paused' }));
    const newest = await participate(scene, { email, firstname: 'B' });
    work();
    await untilState(newest.deliveryId, 'delivered');
    await untilState(older.deliveryId, 'skipped');
    expect(sent()).toEqual([{ firstname: 'B', phone: '1' }]);
  });
});

describe('one person', () => {
  test('whose delivery is in flight waits, and goes on as soon as that is recorded', async () => {
    answer = (_push, index) => ({ outcome: { kind: 'delivered' }, delayMs: index === 0 ? 400 : 0 });
    const older = await participate(scene, { email, firstname: 'A' });
    work();
    await until('it is in flight', () => partner.pushes.length === 1);
    const newer = await participate(scene, { email, firstname: 'B', hint: true });
    await untilState(older.deliveryId, 'delivered');
    expect(await untilState(newer.deliveryId, 'delivered')).toBeLessThan(800);
    expect(sent()).toEqual([{ firstname: 'A' }, { firstname: 'B' }]);
  });

  test('never has two deliveries in flight, however many arrive while others run', async () => {
    const retried = new Set<string>();
    answer = ({ deliveryId }, index) => {
      const isRetry = index % 5 === 4 && !retried.has(deliveryId);
      if (isRetry) retried.add(deliveryId);
      return { outcome: { kind: isRetry ? 'retry' : 'delivered' }, delayMs: (index * 7) % 30 };
    };
    const people = Array.from({ length: 5 }, (_, index) => `person-${index}@person.example`);
    work();
    const made: string[] = [];
    for (let round = 0; round < 20; round += 1) {
      const batch = people.map((person) =>
        participate(scene, { email: person, box: `${round}`, hint: true }),
      );
      made.push(...(await Promise.all(batch)).map(({ deliveryId }) => deliveryId));
    }
    await until('all is settled', async () => {
      const { rows } = await pool().query(
        `SELECT 1 FROM "Delivery" WHERE "id" = ANY($1) AND "state" IN ('pending', 'sending') LIMIT 1`,
        [made],
      );
      return rows.length === 0;
    });
    for (const person of people) {
      const pushes = partner.pushes.filter((push) => push.email === person);
      const overlaps = pushes.filter((push, index) => push.beganAt < (pushes[index - 1]?.endedAt ?? 0));
      expect(overlaps).toEqual([]);
      expect(partner.people.get(person)).toEqual({ email: person, box: '19' });
    }
  });

  test('with many waiting deliveries does not keep others waiting', async () => {
    for (let round = 0; round < 60; round += 1) await participate(scene, { email, box: `${round}` });
    answer = (push) => ({ outcome: { kind: 'delivered' }, delayMs: push.email === email ? 3_000 : 0 });
    work();
    const other = await participate(scene, { firstname: 'B' });
    await untilState(other.deliveryId, 'delivered', 2_500);
  });
});
