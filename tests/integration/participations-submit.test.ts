import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { prisma } from '@/lib/db/client';
import { recordParticipation } from '@/lib/participations/record-participation';
import { recordView } from '@/lib/participations/record-view';
import { type Submission, submitParticipation } from '@/lib/participations/submit-participation';
import { useTestDatabase } from '../database';
import { makeAccount, type TestAccount } from '../factories/accounts';
import {
  type HostedCampaign,
  makeHostedCampaign,
  makeTargetConnection,
  wholeDefinition,
} from '../factories/hosted';

useTestDatabase();

const answers = {
  email: 'Jane.Doe@Mail.com',
  firstname: 'Jane',
  lastname: 'Doe',
  gender: 'Mme',
  number: '280',
};
let account: TestAccount;
let connectionId: string;
let campaign: HostedCampaign;

beforeAll(async () => {
  account = await makeAccount();
  connectionId = await makeTargetConnection(account.accountId);
  campaign = await makeHostedCampaign(account, { definition: wholeDefinition(connectionId) });
});

const submission = (change: Partial<Submission> = {}): Submission => ({
  ...{ slug: campaign.slug, submissionId: randomUUID(), answers },
  ...{ channel: 'minisite', device: 'desktop', source: null },
  ...change,
});

async function submitNew(change: Partial<Submission> = {}) {
  const result = await submitParticipation(submission(change));
  if (result.kind !== 'accepted') throw new Error(`refused: ${result.kind}`);
  return result;
}

async function rowsOf(participationId: string) {
  const where = { participationId };
  const [participation, keys, events, deliveries] = await Promise.all([
    prisma().participation.findFirstOrThrow({ where: { id: participationId } }),
    prisma().submissionKey.findMany({ where }),
    prisma().campaignEvent.findMany({ where }),
    prisma().delivery.findMany({ where, orderBy: { connectionId: 'asc' } }),
  ]);
  return { participation, keys, events, deliveries };
}

const counts = async () =>
  Promise.all([
    prisma().participation.count(),
    prisma().submissionKey.count(),
    prisma().campaignEvent.count(),
    prisma().delivery.count(),
  ]);

describe('an accepted submission', () => {
  test('is a participation of the revision that was seen, its statistic and its delivery', async () => {
    const { participationId, receipt, repeated } = await submitNew({
      device: 'mobile',
      source: 'newsletter',
    });
    const { participation, keys, events, deliveries } = await rowsOf(participationId);
    const origin = { channel: 'minisite', device: 'mobile', source: 'newsletter' };
    expect(repeated).toBe(false);
    expect(participation).toMatchObject({
      ...{ ...origin, accountId: account.accountId, campaignId: campaign.campaignId, locale: 'en', receipt },
      ...{ revisionId: campaign.revisionId, email: 'Jane.Doe@mail.com' },
      profile: { ...answers, email: 'Jane.Doe@mail.com' },
    });
    expect(keys).toHaveLength(1);
    expect(events).toMatchObject([{ ...origin, kind: 'participation', campaignId: campaign.campaignId }]);
    expect(deliveries).toMatchObject([
      {
        connectionId,
        kind: 'participation',
        state: 'pending',
        attempts: 0,
        personKey: participation.personKey,
      },
    ]);
    expect(Math.abs(Number(deliveries[0]?.dueAt) - Number(participation.createdAt))).toBeLessThan(1);
  });

  test('keeps emoji, HTML and quotes as they were typed', async () => {
    const lastname = `<b>O'Neil</b> "👩‍🚀" \\u0000 $1`;
    const { participationId } = await submitNew({ answers: { ...answers, lastname } });
    expect((await rowsOf(participationId)).participation.profile).toMatchObject({ lastname });
  });

  test('is the same person whatever the case of the e-mail', async () => {
    const [one, other] = await Promise.all([
      submitNew({ answers: { ...answers, email: 'SAME@mail.com' } }),
      submitNew({ answers: { ...answers, email: ' same@MAIL.com' } }),
    ]);
    const { personKey } = (await rowsOf(one.participationId)).participation;
    expect((await rowsOf(other.participationId)).participation.personKey).toBe(personKey);
  });

  test('waits while its connection is off', async () => {
    const other = await makeAccount();
    const off = await makeTargetConnection(other.accountId, { enabled: false });
    const { slug } = await makeHostedCampaign(other, { definition: wholeDefinition(off) });
    const { participationId } = await submitNew({ slug });
    expect((await rowsOf(participationId)).deliveries).toMatchObject([
      { state: 'held', reason: 'connection_off' },
    ]);
  });

  test('has no delivery where no connection is chosen', async () => {
    const { slug } = await makeHostedCampaign(account);
    const { participationId } = await submitNew({ slug });
    expect((await rowsOf(participationId)).deliveries).toEqual([]);
  });
});

describe('a repeated submission id', () => {
  test('a hundred times at once is one participation, one statistic and one delivery', async () => {
    const before = await counts();
    const same = submission();
    const results = await Promise.all(Array.from({ length: 100 }, () => submitParticipation(same)));
    expect(new Set(results.map((result) => result.kind === 'accepted' && result.participationId)).size).toBe(
      1,
    );
    expect(new Set(results.map((result) => result.kind === 'accepted' && result.receipt)).size).toBe(1);
    expect(results.filter((result) => result.kind === 'accepted' && !result.repeated)).toHaveLength(1);
    expect(await counts()).toEqual(before.map((count) => count + 1));
  });

  test('gets the first answer whatever else is sent, also when that is invalid', async () => {
    const same = submission();
    const first = await submitNew(same);
    for (const later of [{ ...answers, firstname: 'Other' }, { email: 'no' }, [], null]) {
      expect(await submitNew({ ...same, answers: later })).toEqual({ ...first, repeated: true });
    }
    expect((await rowsOf(first.participationId)).participation.profile).toMatchObject({ firstname: 'Jane' });
  });

  test('gets the first answer after the campaign was closed', async () => {
    const { slug, campaignId, accountId } = await makeHostedCampaign(account);
    const same = submission({ slug });
    const first = await submitNew(same);
    await prisma().campaign.update({
      where: { accountId_id: { accountId, id: campaignId } },
      data: { isOn: false },
    });
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(await submitParticipation(same)).toEqual({ ...first, repeated: true });
    expect(await submitParticipation(submission({ slug }))).toEqual({ kind: 'closed', reason: 'off' });
  });

  test('of another campaign is another participation', async () => {
    const same = submission();
    const { slug } = await makeHostedCampaign(account);
    expect((await submitNew(same)).participationId).not.toBe(
      (await submitNew({ ...same, slug })).participationId,
    );
  });

  test('that was refused can be sent again, corrected', async () => {
    const same = submission({ answers: { ...answers, email: 'jane@mail' } });
    expect(await submitParticipation(same)).toEqual({
      kind: 'invalid',
      fields: { email: 'Something is missing after the @, for example mail.com.' },
    });
    expect(await submitNew({ ...same, answers })).toMatchObject({ repeated: false });
  });
});

describe('what is refused writes nothing', () => {
  test.each<[string, Partial<Submission>]>([
    ['an unknown slug', { slug: 'no-such-campaign' }],
    ['no answers at all', { answers: null }],
    ['a malformed e-mail', { answers: { ...answers, email: 'jane@' } }],
    ['a name of 10,000 characters', { answers: { ...answers, firstname: 'J'.repeat(10_000) } }],
  ])('%s', async (_name, change) => {
    const before = await counts();
    expect((await submitParticipation(submission(change))).kind).toMatch(/^(invalid|not_found)$/);
    expect(await counts()).toEqual(before);
  });

  test.each([
    ['not_started', { startsAt: '2099-01-01T00:00:00Z' }],
    ['ended', { endsAt: '2020-01-01T00:00:00Z' }],
  ])('a campaign that is %s', async (reason, dates) => {
    const definition = wholeDefinition();
    const general = { ...definition.general, ...dates };
    const { slug } = await makeHostedCampaign(account, { definition: { ...definition, general } });
    const before = await counts();
    expect(await submitParticipation(submission({ slug }))).toEqual({ kind: 'closed', reason });
    expect(await counts()).toEqual(before);
  });
});

describe('the statement', () => {
  const row = () => ({
    ...{ accountId: campaign.accountId, campaignId: campaign.campaignId, revisionId: campaign.revisionId },
    ...{
      submissionId: randomUUID(),
      personKey: 'key',
      email: 'jane@mail.com',
      profile: { email: 'jane@mail.com' },
      ...{ answers: {}, consents: [] },
    },
    ...{ receipt: '00000-00000', locale: 'en' as const, connectionIds: [connectionId] },
    origin: { channel: 'api' as const, device: 'desktop' as const, source: null },
  });

  test('makes one delivery per connection, each in the state that its connection asks for', async () => {
    const off = await makeTargetConnection(account.accountId, { enabled: false, integrationId: 'webhook' });
    const recorded = await recordParticipation({
      ...row(),
      connectionIds: [connectionId, off, connectionId],
    });
    const { deliveries } = await rowsOf(recorded.participationId);
    const states = Object.fromEntries(deliveries.map((delivery) => [delivery.connectionId, delivery.state]));
    expect(recorded.dueConnectionIds).toEqual([connectionId]);
    expect(deliveries).toHaveLength(2);
    expect(states).toEqual({ [connectionId]: 'pending', [off]: 'held' });
  });

  test('leaves nothing behind when a part of it fails', async () => {
    const before = await counts();
    await expect(recordParticipation({ ...row(), email: 'x' })).rejects.toMatchObject({ code: '23514' });
    await expect(recordParticipation({ ...row(), revisionId: randomUUID() })).rejects.toMatchObject({
      code: '23503',
    });
    expect(await counts()).toEqual(before);
  });

  test("cannot reach another account's campaign, revision or connection", async () => {
    const stranger = await makeAccount();
    const foreign = await makeTargetConnection(stranger.accountId);
    const theirs = await makeHostedCampaign(stranger);
    const before = await counts();
    const { campaignId, revisionId } = theirs;
    await expect(recordParticipation({ ...row(), campaignId })).rejects.toMatchObject({ code: '23503' });
    await expect(recordParticipation({ ...row(), revisionId })).rejects.toMatchObject({ code: '23503' });
    expect(await counts()).toEqual(before);
    const recorded = await recordParticipation({ ...row(), connectionIds: [foreign] });
    expect((await rowsOf(recorded.participationId)).deliveries).toEqual([]);
  });

  test('orders itself against switching a connection on: nothing stays held', async () => {
    const other = await makeAccount();
    const late = await makeTargetConnection(other.accountId, { enabled: false });
    const theirs = await makeHostedCampaign(other);
    const where = { accountId_id: { accountId: other.accountId, id: late } };
    const switching = prisma().$transaction(async (tx) => {
      await tx.connection.update({ where, data: { enabled: true } });
      const submitting = recordParticipation({ ...row(), ...theirs, connectionIds: [late] });
      await new Promise((resolve) => setTimeout(resolve, 200));
      return { submitting };
    });
    const { participationId } = await (await switching).submitting;
    expect((await rowsOf(participationId)).deliveries).toMatchObject([{ state: 'pending', reason: null }]);
  });

  test('is planned once: the pool names it', async () => {
    await recordParticipation(row());
    await recordParticipation(row());
    const named = await prisma().$queryRaw<{ name: string }[]>`SELECT name FROM pg_prepared_statements`;
    expect(named.map(({ name }) => name)).toContain('record-participation');
  });
});

test('a view is one event without a participation', async () => {
  const origin = { channel: 'iframe' as const, device: 'tablet' as const, source: 'x' };
  await recordView({ campaign, origin });
  const events = await prisma().campaignEvent.findMany({ where: { kind: 'view' } });
  expect(events).toMatchObject([{ ...origin, campaignId: campaign.campaignId, participationId: null }]);
});
