import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { Context } from '@/lib/context';
import { pool, prisma } from '@/lib/db/client';
import { hintChannel } from '@/lib/deliveries/hint';
import { countReviews } from '@/lib/deliveries/reviews/count-reviews';
import { decideReviews } from '@/lib/deliveries/reviews/decide-reviews';
import { listReviews, type ReviewsPage } from '@/lib/deliveries/reviews/list-reviews';
import { waitingIds } from '@/lib/deliveries/reviews/waiting';
import { useTestDatabase } from '../database';
import { makeAccount, makeUser } from '../factories/accounts';
import { until } from '../factories/deliveries';
import {
  addParticipation,
  type CountedCampaign,
  makeCountedCampaign,
  type NewDelivery,
} from '../factories/statistics';

useTestDatabase();

type Scene = { ctx: Context; accountId: string; campaign: CountedCampaign };

const setUp = async (): Promise<Scene> => {
  const account = await makeAccount();
  const campaign = await makeCountedCampaign(account);
  const { ctx } = await makeUser(account.accountId, 'manager');
  return { ctx, accountId: account.accountId, campaign };
};

/** A delivery of each e-mail, one after the other. */
async function deliver(
  { campaign, accountId }: Scene,
  emails: string[],
  delivery: NewDelivery = { state: 'held', reason: 'review', dueAt: new Date(0) },
): Promise<string[]> {
  const ids: string[] = [];
  for (const email of emails) {
    const participationId = await addParticipation(campaign, { email, at: new Date(), delivery });
    const { id } = await prisma().delivery.findFirstOrThrow({ where: { accountId, participationId } });
    ids.push(id);
  }
  return ids;
}

const readAll = ({ accountId }: Scene) =>
  prisma().delivery.findMany({
    where: { accountId },
    select: { id: true, state: true, reason: true, decision: true, dueAt: true },
    orderBy: { id: 'asc' },
  });
const list = ({ ctx }: Scene, input: object = {}) => listReviews({ ctx, input });
const idsOf = ({ reviews }: ReviewsPage) => reviews.map(({ deliveryId }) => deliveryId);
const auditOf = (accountId: string, action: string) =>
  prisma().auditEntry.findMany({ where: { accountId, action }, orderBy: { at: 'asc' } });

describe('the review list', () => {
  it('shows what waits for a decision and nothing else, with names of fields and no answers', async () => {
    const scene = await setUp();
    const [first = '', second = ''] = await deliver(scene, ['jane@mail.com', 'tom@mail.com']);
    await deliver(scene, ['off@mail.com'], { state: 'held', reason: 'connection_off' });
    await deliver(scene, ['sent@mail.com'], { state: 'delivered' });
    await deliver(scene, ['waits@mail.com'], { state: 'pending' });
    const { participationId } = await prisma().delivery.findFirstOrThrow({ where: { id: first } });
    await prisma().participation.updateMany({
      where: { id: participationId },
      data: { answers: { motto: 'Carpe diem' } },
    });
    const page = await list(scene);
    expect(idsOf(page)).toEqual([second, first]);
    expect(page).toMatchObject({ olderCursor: null, newerCursor: null });
    expect(page.reviews[1]).toEqual({
      deliveryId: first,
      at: expect.stringMatching(/Z$/),
      campaign: { id: scene.campaign.campaignId, name: expect.stringMatching(/^Counted/) },
      connection: 'Lite of the Kempen',
      email: 'jane@mail.com',
      fields: ['email', 'firstname', 'lastname', 'motto'],
    });
    expect(await countReviews({ ctx: scene.ctx })).toBe(2);
  });

  it('shows whole e-mail addresses to managers and admins, which the audit trail says, and masks them else', async () => {
    const scene = await setUp();
    await deliver(scene, ['jane@mail.com']);
    const shown: Record<string, unknown> = {};
    for (const role of ['admin', 'manager', 'editor', 'observer'] as const) {
      const { ctx } = await makeUser(scene.accountId, role);
      shown[role] = (await listReviews({ ctx, input: {} })).reviews[0]?.email;
    }
    const [whole, masked] = ['jane@mail.com', 'j…@mail.com'];
    expect(shown).toEqual({ admin: whole, manager: whole, editor: masked, observer: masked });
    const entries = await auditOf(scene.accountId, 'participants.listed');
    expect(entries.map(({ detail }) => detail)).toEqual([
      { list: 'review', count: 1 },
      { list: 'review', count: 1 },
    ]);
  });

  it('pages by 50 without losing or repeating one, to older ones and back', async () => {
    const scene = await setUp();
    const ids = await deliver(
      scene,
      Array.from({ length: 103 }, (_, n) => `p${n}@mail.com`),
    );
    const newestFirst = ids.toReversed();
    const first = await list(scene);
    const second = await list(scene, { before: first.olderCursor });
    const third = await list(scene, { before: second.olderCursor });
    expect([first, second, third].flatMap(idsOf)).toEqual(newestFirst);
    expect([first.newerCursor, third.olderCursor]).toEqual([null, null]);
    expect(idsOf(await list(scene, { after: third.newerCursor }))).toEqual(idsOf(second));
    const start = await list(scene, { after: first.reviews[10]?.deliveryId });
    expect(start).toEqual(first);
    expect(await countReviews({ ctx: scene.ctx })).toBe(100);
  });

  it.each([
    ['the first page', {}],
    ['older ones', { before: uuidv7() }],
    ['newer ones', { after: uuidv7() }],
  ])('finds %s by their index among all other deliveries', async (_what, place) => {
    const scene = await setUp();
    await deliver(scene, ['jane@mail.com']);
    await pool().query(
      `INSERT INTO "Delivery" ("accountId", "id", "participationId", "connectionId", "kind", "personKey", "state", "reason")
       SELECT d."accountId", gen_random_uuid(), d."participationId", d."connectionId", 'update', d."personKey", 'held', 'paused'
       FROM "Delivery" d, generate_series(1, 5000) WHERE d."accountId" = $1`,
      [scene.accountId],
    );
    await pool().query('ANALYZE "Delivery"');
    const plan = await prisma().$queryRaw`EXPLAIN ${waitingIds(scene.accountId, place, 51)}`;
    expect(JSON.stringify(plan)).toContain('Delivery_review');
  });

  it('of another account stays with it', async () => {
    const theirs = await setUp();
    const [deliveryId] = await deliver(theirs, ['jane@mail.com']);
    const scene = await setUp();
    expect(await list(scene)).toMatchObject({ reviews: [] });
    expect(await countReviews({ ctx: scene.ctx })).toBe(0);
    const decide = (input: object) =>
      decideReviews({ ctx: scene.ctx, input: { decision: 'discard', ...input } });
    expect(await decide({ deliveryIds: [deliveryId] })).toEqual({ decided: 0, gone: 1 });
    expect(await decide({ all: true })).toEqual({ decided: 0, gone: 0 });
    expect(await readAll(theirs)).toMatchObject([{ state: 'held', reason: 'review' }]);
  });
});

describe('a decision', () => {
  it.each([
    ['overwrite', { state: 'pending', reason: null, decision: 'overwrite' }],
    ['fill_gaps', { state: 'pending', reason: null, decision: 'fill_gaps' }],
    ['discard', { state: 'skipped', reason: 'discarded', decision: null }],
  ] as const)('to %s changes the chosen deliveries at once, and no others', async (decision, after) => {
    const scene = await setUp();
    const [chosen, other] = await deliver(scene, ['jane@mail.com', 'tom@mail.com']);
    const before = new Date();
    const input = { decision, deliveryIds: [chosen, chosen] };
    expect(await decideReviews({ ctx: scene.ctx, input })).toEqual({ decided: 1, gone: 0 });
    const [first, second] = await readAll(scene);
    expect(first).toMatchObject({ id: chosen, ...after });
    expect(Number(first?.dueAt)).toBeGreaterThan(Number(before) - 60_000);
    expect(second).toMatchObject({ id: other, state: 'held', reason: 'review', decision: null });
  });

  it('leaves alone what does not wait for one, also when it is asked for', async () => {
    const scene = await setUp();
    const states: NewDelivery[] = [
      { state: 'held', reason: 'connection_off' },
      { state: 'held', reason: 'paused' },
      { state: 'delivered' },
      { state: 'pending' },
      { state: 'rejected', reason: 'email_refused' },
      { state: 'skipped', reason: 'protected' },
    ];
    for (const [index, state] of states.entries()) await deliver(scene, [`p${index}@mail.com`], state);
    const before = await readAll(scene);
    const deliveryIds = before.map(({ id }) => id);
    const decide = (input: object) =>
      decideReviews({ ctx: scene.ctx, input: { decision: 'overwrite', ...input } });
    expect(await decide({ deliveryIds })).toEqual({ decided: 0, gone: states.length });
    expect(await decide({ all: true })).toEqual({ decided: 0, gone: 0 });
    expect(await readAll(scene)).toEqual(before);
    expect(await auditOf(scene.accountId, 'delivery.reviewed')).toEqual([]);
  });

  it('holds for whoever was first, and tells the other how many were gone', async () => {
    const scene = await setUp();
    const deliveryIds = await deliver(scene, ['a@mail.com', 'b@mail.com', 'c@mail.com']);
    const colleague = await makeUser(scene.accountId, 'admin');
    const [mine, theirs] = await Promise.all([
      decideReviews({ ctx: scene.ctx, input: { decision: 'overwrite', deliveryIds } }),
      decideReviews({ ctx: colleague.ctx, input: { decision: 'discard', deliveryIds } }),
    ]);
    const results = [mine, theirs].sort((one, other) => one.gone - other.gone);
    expect(results).toEqual([
      { decided: 3, gone: 0 },
      { decided: 0, gone: 3 },
    ]);
    const decided = mine.decided === 3 ? 'pending' : 'skipped';
    expect((await readAll(scene)).map(({ state }) => state)).toEqual([decided, decided, decided]);
    const again = { decision: 'fill_gaps', deliveryIds };
    expect(await decideReviews({ ctx: scene.ctx, input: again })).toEqual({ decided: 0, gone: 3 });
  });

  it('about all takes everything that waits, however much that is', async () => {
    const scene = await setUp();
    await deliver(scene, ['jane@mail.com']);
    // More than one batch, as rows: what they deliver does not matter here.
    await pool().query(
      `INSERT INTO "Delivery" ("accountId", "id", "participationId", "connectionId", "kind", "personKey", "state", "reason")
       SELECT d."accountId", gen_random_uuid(), d."participationId", d."connectionId", 'update', d."personKey", 'held', 'review'
       FROM "Delivery" d, generate_series(1, 2500) WHERE d."accountId" = $1`,
      [scene.accountId],
    );
    const input = { decision: 'fill_gaps', all: true };
    expect(await decideReviews({ ctx: scene.ctx, input })).toEqual({ decided: 2501, gone: 0 });
    expect(new Set((await readAll(scene)).map(({ decision }) => decision))).toEqual(new Set(['fill_gaps']));
    expect(await countReviews({ ctx: scene.ctx })).toBe(0);
  });

  it('is in the audit trail by connection and number, without anything about a person', async () => {
    const scene = await setUp();
    const deliveryIds = await deliver(scene, ['jane@mail.com', 'tom@mail.com']);
    await decideReviews({ ctx: scene.ctx, input: { decision: 'overwrite', deliveryIds } });
    const entries = await auditOf(scene.accountId, 'delivery.reviewed');
    expect(entries).toEqual([
      expect.objectContaining({
        actorKind: 'user',
        subjectKind: 'connection',
        subjectId: scene.campaign.connectionId,
        detail: { integration: 'gigya-lite', decision: 'overwrite', deliveries: 2 },
      }),
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/jane|tom|mail\.com/);
  });

  it('tells the workers, unless nothing is to be sent', async () => {
    const scene = await setUp();
    const [first, second] = await deliver(scene, ['jane@mail.com', 'tom@mail.com']);
    const client = await pool().connect();
    const heard: string[] = [];
    client.on('notification', ({ payload }) => heard.push(String(payload)));
    await client.query(`LISTEN ${hintChannel}`);
    const decide = (decision: string, id: string | undefined) =>
      decideReviews({ ctx: scene.ctx, input: { decision, deliveryIds: [id] } });
    await decide('discard', first);
    await decide('overwrite', second);
    await until('the workers heard', () => heard.length > 0);
    expect(heard).toEqual([scene.campaign.connectionId]);
    client.release(true);
  });

  it.each(['editor', 'observer'] as const)('is not for an %s', async (role) => {
    const scene = await setUp();
    const [deliveryId] = await deliver(scene, ['jane@mail.com']);
    const { ctx } = await makeUser(scene.accountId, role);
    const decide = decideReviews({ ctx, input: { decision: 'discard', deliveryIds: [deliveryId] } });
    await expect(decide).rejects.toMatchObject({ code: 'forbidden' });
    expect(await readAll(scene)).toMatchObject([{ state: 'held' }]);
  });

  it.each([
    ['none', []],
    ['more than 200', Array.from({ length: 201 }, () => crypto.randomUUID())],
    ['what is no delivery', ['x']],
  ])('about %s is refused', async (_what, deliveryIds) => {
    const { ctx } = await setUp();
    const decide = decideReviews({ ctx, input: { decision: 'discard', deliveryIds } });
    await expect(decide).rejects.toThrow();
  });
});
