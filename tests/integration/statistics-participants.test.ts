import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { wordingHash } from '@/lib/consents/wording-hash';
import { accountKey } from '@/lib/credentials/account-key';
import { prisma } from '@/lib/db/client';
import { personKey } from '@/lib/participations/person-key';
import { recordParticipation } from '@/lib/participations/record-participation';
import { listParticipants } from '@/lib/statistics/list-participants';
import { listPushes } from '@/lib/statistics/list-pushes';
import { getStatistics } from '@/lib/statistics/queries';
import { useTestDatabase } from '../database';
import { makeAccount, makeUser } from '../factories/accounts';
import {
  addParticipation,
  type CountedCampaign,
  makeCountedCampaign,
  type NewDelivery,
} from '../factories/statistics';

useTestDatabase();

const timeZone = 'Europe/Brussels';
const now = new Date('2026-11-23T14:00:00Z');
const secondsAgo = (seconds: number) => new Date(now.getTime() - seconds * 1000);

const list = (campaign: CountedCampaign, page: { before?: string; after?: string } = {}, at = now) => {
  const { ctx, campaignId } = campaign;
  return listParticipants({ ctx, input: { campaignId, period: 'all', timeZone, ...page }, now: at });
};
const emails = ({ participants }: { participants: { email: string }[] }) =>
  participants.map(({ email }) => email);

describe('the pages of participants', () => {
  let campaign: CountedCampaign;
  const named = (index: number) => `p${String(index).padStart(2, '0')}@mail.example`;

  beforeAll(async () => {
    campaign = await makeCountedCampaign(await makeAccount());
    // Three of them in one instant: the id decides their order.
    for (let index = 0; index < 60; index += 1) {
      await addParticipation(campaign, {
        email: named(index),
        at: secondsAgo(index > 23 && index < 27 ? 24 : index),
      });
    }
  });

  it('hold 25 each, newest first, and everybody once', async () => {
    const first = await list(campaign);
    const second = await list(campaign, { before: first.olderCursor ?? '' });
    const third = await list(campaign, { before: second.olderCursor ?? '' });
    const pages = [first, second, third].map(emails);
    expect(pages.map(({ length }) => length)).toEqual([25, 25, 10]);
    expect(pages.flat().sort()).toEqual(Array.from({ length: 60 }, (_, index) => named(index)));
    expect(pages.flat().slice(0, 24)).toEqual(Array.from({ length: 24 }, (_, index) => named(index)));
    expect([first.newerCursor, third.olderCursor]).toEqual([null, null]);
  });

  it('lead back to where one came from', async () => {
    const first = await list(campaign);
    const second = await list(campaign, { before: first.olderCursor ?? '' });
    const third = await list(campaign, { before: second.olderCursor ?? '' });
    expect(emails(await list(campaign, { after: third.newerCursor ?? '' }))).toEqual(emails(second));
    expect(emails(await list(campaign, { after: second.newerCursor ?? '' }))).toEqual(emails(first));
  });

  it('stay where they are while rows arrive', async () => {
    const own = await makeCountedCampaign(await makeAccount('Busy'));
    for (let index = 0; index < 30; index += 1) {
      await addParticipation(own, { email: named(index), at: secondsAgo(100 + index) });
    }
    const cursor = (await list(own)).olderCursor ?? '';
    const second = emails(await list(own, { before: cursor }));
    for (let index = 40; index < 50; index += 1) {
      await addParticipation(own, { email: named(index), at: secondsAgo(50 - index) });
    }
    expect(emails(await list(own, { before: cursor }, secondsAgo(-60)))).toEqual(second);
    expect(second).toEqual([25, 26, 27, 28, 29].map(named));
  });

  it('tell rows of one millisecond apart', async () => {
    const own = await makeCountedCampaign(await makeAccount('Quick'));
    for (let index = 0; index < 27; index += 1) {
      const id = await addParticipation(own, { email: named(index), at: secondsAgo(0) });
      const micros = `${index} microseconds`;
      await prisma()
        .$executeRaw`UPDATE "Participation" SET "createdAt" = "createdAt" - ${micros}::interval WHERE id = ${id}::uuid`;
    }
    const first = await list(own);
    const second = await list(own, { before: first.olderCursor ?? '' });
    expect([...emails(first), ...emails(second)]).toEqual(
      Array.from({ length: 27 }, (_, index) => named(index)),
    );
  });

  it('show names, ways and receipts as they were taken in', async () => {
    const [newest] = (await list(campaign)).participants;
    expect(newest).toMatchObject({
      name: 'Jane Doe',
      email: named(0),
      channel: 'minisite',
      device: 'desktop',
    });
    expect(newest?.receipt).toMatch(/^R-/);
    expect(newest?.at).toBe(now.toISOString());
  });

  it('name the opt-ins that somebody agreed to, and no others', async () => {
    const own = await makeCountedCampaign(await makeAccount('Agreed'));
    const { revisionId, ctx } = own;
    const participationId = await addParticipation(own, { email: 'jane@mail.example', at: now });
    const proof = { category: 'other', wordingHash: wordingHash('Yes'), locale: 'en', revisionId };
    const decisions = { rules: 'granted', newsletter: 'granted', partners: 'refused', calls: 'empty' };
    await prisma().consentRecord.createMany({
      data: Object.entries(decisions).map(([optIn, decision]) => ({
        ...{ accountId: ctx.accountId, participationId, optIn, decision, ...proof },
      })),
    });
    expect((await list(own)).participants).toMatchObject([{ agreedTo: ['newsletter', 'rules'] }]);
  });

  it('are an entry in the audit trail each, with the campaign and the count and nothing about a person', async () => {
    const own = await makeCountedCampaign(await makeAccount('Audited'));
    await addParticipation(own, { email: 'jane@mail.example', at: now });
    const { ctx, userId } = await makeUser(own.ctx.accountId, 'manager');
    await listParticipants({ ctx, input: { campaignId: own.campaignId, period: 'all', timeZone }, now });
    const entries = await prisma().auditEntry.findMany({
      where: { accountId: ctx.accountId, action: 'participants.listed' },
    });
    expect(
      entries.map(({ actorId, subjectKind, subjectId, detail }) => [actorId, subjectKind, subjectId, detail]),
    ).toEqual([[userId, 'campaign', own.campaignId, { count: 1 }]]);
  });
});

describe('who may see participants', () => {
  it.each(['observer', 'editor'] as const)('is not an %s', async (role) => {
    const campaign = await makeCountedCampaign(await makeAccount());
    const { ctx } = await makeUser(campaign.ctx.accountId, role);
    const { campaignId } = campaign;
    const input = { campaignId, period: 'all', timeZone };
    await expect(listParticipants({ ctx, input, now })).rejects.toMatchObject({ code: 'forbidden' });
    const asked = listPushes({ ctx, input: { campaignId, participationIds: [] } });
    await expect(asked).rejects.toMatchObject({ code: 'forbidden' });
    const listed = { accountId: ctx.accountId, action: 'participants.listed' };
    expect(await prisma().auditEntry.count({ where: listed })).toBe(0);
  });

  it('is nobody of another account', async () => {
    const campaign = await makeCountedCampaign(await makeAccount());
    const delivery: NewDelivery = { state: 'pending' };
    const id = await addParticipation(campaign, { email: 'jane@mail.example', at: now, delivery });
    const { ctx } = await makeUser((await makeAccount('Others')).accountId, 'admin');
    const { campaignId } = campaign;
    const input = { campaignId, period: 'all', timeZone };
    await expect(listParticipants({ ctx, input, now })).rejects.toMatchObject({ code: 'not_found' });
    expect(await listPushes({ ctx, input: { campaignId, participationIds: [id] } })).toEqual({});
  });

  it.each([{ before: 'x' }, { after: "1_'; DROP TABLE x" }, { before: '1_' }])(
    'refuses the cursor %j',
    async (page) => {
      const campaign = await makeCountedCampaign(await makeAccount());
      await expect(list(campaign, page)).rejects.toMatchObject({ code: 'invalid' });
    },
  );
});

describe('numbers that are read while participations arrive', () => {
  it('agree in each reading', async () => {
    const campaign = await makeCountedCampaign(await makeAccount('Rush'));
    const { ctx, campaignId, revisionId, connectionId } = campaign;
    const key = await accountKey(ctx.accountId);
    const submit = (index: number) => {
      const email = `p${index % 40}@mail.example`;
      const origin = { channel: 'minisite', device: 'mobile', source: null } as const;
      const row = {
        accountId: ctx.accountId,
        campaignId,
        submissionId: randomUUID(),
        revisionId,
        email,
        origin,
      };
      const person = {
        personKey: personKey(key, email),
        profile: { email },
        answers: {},
        consents: [],
        receipt: `R${index}`,
        locale: 'en',
      } as const;
      return recordParticipation({ ...row, ...person, connectionIds: [connectionId] });
    };
    const read = () => getStatistics({ ctx, input: { campaignId, period: 'today', timeZone } });
    const [, ...readings] = await Promise.all([
      Promise.all(Array.from({ length: 200 }, (_, index) => submit(index))),
      ...Array.from({ length: 40 }, read),
    ]);
    for (const { participations, series, pushes } of readings) {
      expect(series.reduce((sum, hour) => sum + hour.participations, 0)).toBe(participations);
      expect(pushes.reduce((sum, push) => sum + push.total, 0)).toBe(participations);
    }
    expect(await read()).toMatchObject({ participations: 200, uniqueParticipants: 40 });
  });
});
