import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { findPublishedCampaign } from '@/lib/campaigns/find-published-campaign';
import { findSeenRevision } from '@/lib/campaigns/find-seen-revision';
import { wordingHash } from '@/lib/consents/wording-hash';
import { prisma } from '@/lib/db/client';
import { submitParticipation } from '@/lib/participations/submit-participation';
import { useTestDatabase } from '../database';
import { makeAccount, type TestAccount } from '../factories/accounts';
import {
  askingDefinition,
  type HostedCampaign,
  makeHostedCampaign,
  makeOverride,
  makeTargetConnection,
  publishNext,
} from '../factories/hosted';

useTestDatabase();

const person = { email: 'jane@mail.com', firstname: 'Jane', lastname: 'Doe' };
let account: TestAccount;
let connectionId: string;
let campaign: HostedCampaign;

beforeAll(async () => {
  account = await makeAccount();
  connectionId = await makeTargetConnection(account.accountId);
  campaign = await makeHostedCampaign(account, { definition: askingDefinition(connectionId) });
});

type Sent = {
  seenRevision?: unknown;
  answers?: object;
  optIns?: object;
  submissionId?: string;
  locale?: 'fr';
  slug?: string;
};

const submit = ({ answers = {}, optIns = { rules: true }, ...more }: Sent = {}) =>
  submitParticipation({
    ...{ slug: campaign.slug, submissionId: randomUUID(), answers: { ...person, ...answers }, optIns },
    ...{ channel: 'minisite', device: 'desktop', source: null },
    ...more,
  });

async function accepted(sent: Sent = {}) {
  const result = await submit(sent);
  if (result.kind !== 'accepted') throw new Error(`refused: ${JSON.stringify(result)}`);
  return result;
}
const rowOf = (id: string) =>
  prisma().participation.findFirstOrThrow({
    where: { id },
    include: { consents: { orderBy: { optIn: 'asc' } }, deliveries: true },
  });

describe('answers to custom fields', () => {
  test('are stored by name, apart from the variables', async () => {
    const answers = { motto: ' Été ', story: 'One\r\ntwo 👩‍🚀', children: '1 234,50', colour: 'Blue' };
    const { participationId } = await accepted({ answers: { ...answers, arrival: '2031-05-06' } });
    expect(await rowOf(participationId)).toMatchObject({
      profile: person,
      answers: {
        ...{ motto: 'Été', story: 'One\ntwo 👩‍🚀', children: '1234.50', colour: 'Blue' },
        arrival: '2031-05-06',
      },
    });
  });

  test('may all be left out', async () => {
    const { participationId } = await accepted();
    expect((await rowOf(participationId)).answers).toEqual({});
  });
});

describe('opt-ins', () => {
  test('are on record with the decision, the revision and the proof of the words that were shown', async () => {
    const optIns = { rules: true, partners: false };
    const { participationId } = await accepted({ optIns, locale: 'fr' });
    const { consents, createdAt } = await rowOf(participationId);
    const common = { accountId: account.accountId, revisionId: campaign.revisionId, locale: 'fr' };
    const hash = wordingHash;
    expect(consents).toMatchObject([
      {
        ...{ ...common, optIn: 'newsletter', decision: 'empty', category: 'newsletter' },
        wordingHash: hash('Send me the “weekend” newsletter.'),
      },
      {
        ...{ ...common, optIn: 'partners', decision: 'refused', category: 'third_parties' },
        wordingHash: hash('May partners write to you?'),
      },
      {
        ...{ ...common, optIn: 'rules', decision: 'granted', category: 'legal' },
        wordingHash: hash('I accept the rules.'),
      },
    ]);
    for (const { at } of consents) expect(at).toEqual(createdAt);
  });

  test('of a submission that is repeated stay as they were answered first', async () => {
    const submissionId = randomUUID();
    const first = await accepted({ submissionId, optIns: { rules: true, newsletter: true } });
    const again = await accepted({ submissionId, optIns: { rules: true, newsletter: false } });
    const refused = await accepted({ submissionId, optIns: {} });
    expect([again, refused]).toEqual([
      { ...first, repeated: true },
      { ...first, repeated: true },
    ]);
    const { consents } = await rowOf(first.participationId);
    expect(consents.map(({ decision }) => decision)).toEqual(['granted', 'empty', 'granted']);
  });

  test('that are mandatory and not granted refuse the submission, and nothing is written', async () => {
    const counts = () => Promise.all([prisma().participation.count(), prisma().consentRecord.count()]);
    const before = await counts();
    expect(await submit({ optIns: { rules: false, newsletter: true } })).toEqual({
      kind: 'invalid',
      fields: { 'optIns.rules': 'Your agreement is needed to take part.' },
    });
    expect(await counts()).toEqual(before);
  });

  describe('of a form that was opened before a newer revision', () => {
    const publishAgain = async (replacedAt: Date) => {
      const shown = await makeHostedCampaign(account, { definition: askingDefinition() });
      const definition = askingDefinition();
      const [newsletter] = definition.form.optIns;
      if (newsletter) newsletter.wording = 'Send me every newsletter that there is.';
      return { ...shown, currentId: await publishNext(shown, definition, replacedAt) };
    };
    const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);
    const recorded = async (sent: Sent) => {
      const { revisionId, consents } = await rowOf((await accepted(sent)).participationId);
      return { revisionId, newsletter: consents[0] };
    };
    const oldHash = wordingHash('Send me the “weekend” newsletter.');

    test('are what was shown, not what is asked by now', async () => {
      const { slug, revisionId } = await publishAgain(hoursAgo(1));
      const row = await recorded({
        slug,
        seenRevision: revisionId,
        optIns: { rules: true, newsletter: true },
      });
      expect(row).toMatchObject({ revisionId, newsletter: { revisionId, wordingHash: oldHash } });
    });

    test.each<[string, number, (ids: { revisionId: string }) => unknown]>([
      ['was opened more than a day ago', 25, ({ revisionId }) => revisionId],
      ['names no revision', 1, () => undefined],
      ['names the revision of another campaign', 1, () => campaign.revisionId],
      ['names what is no id', 1, () => "'; --"],
    ])('are checked by the current one where it %s', async (_, hours, seen) => {
      const shown = await publishAgain(hoursAgo(hours));
      const row = await recorded({ slug: shown.slug, seenRevision: seen(shown) });
      expect(row.revisionId).toBe(shown.currentId);
      expect(row.newsletter?.wordingHash).not.toBe(oldHash);
    });

    test('count after a day where the words are the same, and are asked again where they are not', async () => {
      const { slug, revisionId, currentId } = await publishAgain(hoursAgo(25));
      const optIns = { rules: true, newsletter: true };
      const { participationId } = await accepted({ slug, seenRevision: revisionId, optIns });
      const { consents } = await rowOf(participationId);
      expect(consents).toMatchObject([
        { optIn: 'newsletter', decision: 'empty', revisionId: currentId },
        { optIn: 'partners', decision: 'empty' },
        { optIn: 'rules', decision: 'granted', wordingHash: wordingHash('I accept the rules.') },
      ]);
    });

    test('are what was shown, also where this process does not know of the newest revision yet', async () => {
      const { slug, currentId, revisionId } = await publishAgain(hoursAgo(0));
      const newest = await findPublishedCampaign(slug);
      if (!newest) throw new Error('The campaign is not published.');
      const old = { ...newest, revision: { ...newest.revision, id: revisionId, number: 1 } };
      const { asked } = await findSeenRevision(old, currentId);
      expect(asked.id).toBe(currentId);
    });
  });

  test('cannot be changed afterwards', async () => {
    const { participationId } = await accepted();
    const changing = prisma().consentRecord.updateMany({
      where: { participationId },
      data: { decision: 'granted' },
    });
    await expect(changing).rejects.toThrow();
  });
});

describe('a delivery', () => {
  const laneOf = async (slug: string) => {
    const { participationId } = await accepted({ slug });
    return (await rowOf(participationId)).deliveries.map(({ lane, state }) => [lane, state]);
  };
  const website = (domain: string) =>
    prisma().website.create({ data: { accountId: account.accountId, name: domain, domain } });

  test('stands in the lane of its website, in the common one where the website has none', async () => {
    const [own, other] = [await website('own.example'), await website('other.example')];
    const { accountId } = account;
    await makeOverride(accountId, { connectionId, websiteId: own.id, lane: 'lane-of-own-key' });
    const definition = askingDefinition(connectionId);
    const there = await makeHostedCampaign({ accountId, websiteId: own.id }, { definition });
    const elsewhere = await makeHostedCampaign({ accountId, websiteId: other.id }, { definition });
    expect(await laneOf(there.slug)).toEqual([['lane-of-own-key', 'pending']]);
    expect(await laneOf(elsewhere.slug)).toEqual([['', 'pending']]);
    expect(await laneOf(campaign.slug)).toEqual([['', 'pending']]);
  });
});
