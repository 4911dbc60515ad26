import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pool } from '@/lib/db/client';
import { useTestDatabase } from '../database';
import {
  type DeliveryScene,
  makeScene,
  makeSibling,
  participate,
  type RunningWorker,
  readDelivery,
  readOutcomes,
  startWorker,
  until,
  untilState,
} from '../factories/deliveries';
import { makeHostedCampaign, wholeDefinition } from '../factories/hosted';
import {
  type Partner,
  type PartnerAnswer,
  type Push,
  partnerImplementation,
  startPartner,
} from '../factories/partner';

useTestDatabase();

const email = 'ann@person.example';
const delivered: PartnerAnswer = { outcome: { kind: 'delivered' } };
const isProtected: PartnerAnswer = { outcome: { kind: 'skipped', reason: 'protected' } };
const needsReview: PartnerAnswer = { outcome: { kind: 'held', reason: 'review' } };
let scene: DeliveryScene;
let partner: Partner;
let answer: (push: Push, index: number) => PartnerAnswer;
let worker: RunningWorker | undefined;

beforeEach(async () => {
  answer = () => delivered;
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

/** What a reviewer's decision does to the row. */
const decide = (deliveryId: string, decision: string) =>
  pool().query(
    `UPDATE "Delivery" SET "state" = 'pending', "reason" = NULL, "decision" = $2, "dueAt" = now() WHERE "id" = $1`,
    [deliveryId, decision],
  );

describe('what a delivery holds', () => {
  test('besides the profile: custom answers, opt-ins with their time, and where it came from', async () => {
    const gave = {
      answers: { size: 'M' },
      optIns: { news: 'granted', calls: 'refused', terms: 'empty' },
    } as const;
    const { deliveryId } = await participate(scene, { firstname: 'Ann' }, gave);
    work();
    await untilState(deliveryId, 'delivered');
    const [push] = partner.pushes;
    expect(push).toMatchObject({
      answers: { size: 'M' },
      optIns: { news: { decision: 'granted' }, calls: { decision: 'refused' } },
      channel: 'minisite',
      source: null,
      decision: null,
    });
    expect(Object.keys(push?.optIns ?? {}).sort()).toEqual(['calls', 'news']);
    const { rows } = await pool().query<{ at: Date }>(
      `SELECT "at" FROM "ConsentRecord" WHERE "accountId" = $1 AND "optIn" = 'news'`,
      [scene.accountId],
    );
    expect(push?.optIns.news?.at).toBe(rows[0]?.at.toISOString());
  });

  test("is of the campaign's country, and of the website's where it has none", async () => {
    const shop = await makeSibling(scene);
    const definition = wholeDefinition(scene.connectionId);
    const belgian = { ...definition, general: { ...definition.general, country: 'BE' } };
    const campaign = await makeHostedCampaign(shop, { definition: belgian });
    const made = [
      await participate({ ...shop, campaign }),
      await participate(shop),
      await participate(scene),
    ];
    work();
    for (const { deliveryId } of made) await untilState(deliveryId, 'delivered');
    const countries = new Map(partner.pushes.map((push) => [push.deliveryId, push.country]));
    expect(made.map(({ deliveryId }) => countries.get(deliveryId))).toEqual(['BE', 'NL', null]);
  });

  test('carries what only older waiting ones answered', async () => {
    const older = await participate(
      scene,
      { email },
      { answers: { size: 'S', team: 'Genk' }, optIns: { news: 'refused', calls: 'granted' } },
    );
    const newest = await participate(
      scene,
      { email },
      { answers: { size: 'M' }, optIns: { news: 'granted', calls: 'empty' } },
    );
    work();
    await untilState(newest.deliveryId, 'delivered');
    await untilState(older.deliveryId, 'skipped');
    expect(partner.pushes).toHaveLength(1);
    expect(partner.pushes[0]).toMatchObject({
      answers: { size: 'M', team: 'Genk' },
      optIns: { news: { decision: 'granted' }, calls: { decision: 'granted' } },
    });
  });
});

describe("a person's full account", () => {
  test('that is left alone ends the delivery as skipped, after one attempt', async () => {
    answer = () => isProtected;
    const { deliveryId } = await participate(scene);
    work();
    await untilState(deliveryId, 'skipped');
    expect(await readDelivery(deliveryId)).toMatchObject({ reason: 'protected', attempts: 1 });
    expect(await readOutcomes(deliveryId)).toEqual(['skipped']);
  });

  test.each([
    ['protected', isProtected, 'skipped'],
    ['review', needsReview, 'held'],
  ])('supersedes nobody (%s): each delivery ends by itself', async (reason, told, state) => {
    answer = () => told;
    const older = await participate(scene, { email, phone: '1' });
    const newest = await participate(scene, { email, firstname: 'B' });
    work();
    for (const { deliveryId } of [newest, older]) await untilState(deliveryId, state);
    expect(await readDelivery(newest.deliveryId)).toMatchObject({ reason, attempts: 1 });
    expect(await readDelivery(older.deliveryId)).toMatchObject({ reason, attempts: 1 });
  });

  test('that a reviewer has to look at holds the delivery, which a newer one does not carry', async () => {
    answer = (_push, index) => (index === 0 ? needsReview : delivered);
    const older = await participate(scene, { email, phone: '1' });
    work();
    await untilState(older.deliveryId, 'held');
    const newer = await participate(scene, { email, firstname: 'B', hint: true });
    await untilState(newer.deliveryId, 'delivered');
    expect(partner.pushes.at(-1)?.profile).toEqual({ email, firstname: 'B' });
    expect(await readDelivery(older.deliveryId)).toMatchObject({ state: 'held', reason: 'review' });
  });

  test("is written as the reviewer's decision says, and the decision stays on record", async () => {
    answer = ({ decision }) => (decision === null ? needsReview : delivered);
    const { deliveryId } = await participate(scene, { firstname: 'Ann' });
    work();
    await untilState(deliveryId, 'held');
    await decide(deliveryId, 'fill_gaps');
    await untilState(deliveryId, 'delivered');
    expect(partner.pushes.map(({ decision }) => decision)).toEqual([null, 'fill_gaps']);
    expect(await readOutcomes(deliveryId)).toEqual(['held', 'delivered']);
    const { rows } = await pool().query(`SELECT "decision" FROM "Delivery" WHERE "id" = $1`, [deliveryId]);
    expect(rows).toEqual([{ decision: 'fill_gaps' }]);
  });

  test('is not written with values that the reviewer decided otherwise about', async () => {
    const older = await participate(scene, { email, firstname: 'A', phone: '1' });
    const newest = await participate(scene, { email, firstname: 'B' });
    await decide(older.deliveryId, 'overwrite');
    await decide(newest.deliveryId, 'fill_gaps');
    work();
    for (const { deliveryId } of [newest, older]) await untilState(deliveryId, 'delivered');
    expect(partner.pushes.map(({ profile, decision }) => ({ decision, ...profile }))).toEqual([
      { decision: 'fill_gaps', email, firstname: 'B' },
      { decision: 'overwrite', email, phone: '1' },
    ]);
  });
});

describe("the partner's schema", () => {
  const stored = async () => {
    const { rows } = await pool().query<{ body: unknown; readAt: Date }>(
      `SELECT "body", "readAt" FROM "PartnerSchema" WHERE "connectionId" = $1`,
      [scene.connectionId],
    );
    return rows[0];
  };
  const push = async () => {
    const { deliveryId } = await participate(scene, { hint: true });
    await untilState(deliveryId, 'delivered');
  };

  test('that an attempt has read is kept, and the next delivery has it', async () => {
    answer = (_push, index) => (index === 0 ? { ...delivered, schema: { fields: 1 } } : delivered);
    work();
    await push();
    await until('it is kept', async () => (await stored())?.body !== undefined);
    expect((await stored())?.body).toEqual({ fields: 1 });
    await push();
    expect(partner.pushes.map(({ schemaReadAt }) => schemaReadAt)).toEqual([null, expect.any(String)]);
    await worker?.stop();
    work();
    await push();
    expect(partner.pushes.at(-1)?.schemaReadAt).toBe((await stored())?.readAt.toISOString());
  });

  test('is stored again at once when it has changed, and not when it is the same', async () => {
    answer = (_push, index) => ({ ...delivered, schema: { fields: index === 3 ? 2 : 1 } });
    work();
    await push();
    await until('it is kept', async () => (await stored()) !== undefined);
    const first = await stored();
    await push();
    await push();
    expect(await stored()).toEqual(first);
    await push();
    await until('the other one is kept', async () => {
      const { rows } = await pool().query(
        `SELECT 1 FROM "PartnerSchema" WHERE "connectionId" = $1 AND "body" = '{"fields": 2}'`,
        [scene.connectionId],
      );
      return rows.length === 1;
    });
  });

  test('that cannot be kept costs no delivery', async () => {
    answer = () => ({ ...delivered, schema: 'not an object' });
    work();
    await push();
    await push();
    expect(await stored()).toBeUndefined();
  });
});
