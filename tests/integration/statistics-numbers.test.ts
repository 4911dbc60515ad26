import { beforeAll, describe, expect, it } from 'vitest';
import { prisma } from '@/lib/db/client';
import { getStatistics } from '@/lib/statistics/queries';
import type { ConnectionPushes, Period } from '@/lib/statistics/schemas';
import { useTestDatabase } from '../database';
import { makeAccount, makeUser } from '../factories/accounts';
import {
  addParticipation,
  addViews,
  type CountedCampaign,
  makeCountedCampaign,
} from '../factories/statistics';

useTestDatabase();

const timeZone = 'Europe/Brussels';
const now = new Date('2026-11-23T14:00:00Z');
let campaign: CountedCampaign;

const ask = (period: Period, options: { zone?: string; at?: Date; of?: CountedCampaign } = {}) => {
  const { ctx, campaignId } = options.of ?? campaign;
  const input = { campaignId, period, timeZone: options.zone ?? timeZone };
  return getStatistics({ ctx, input, now: options.at ?? now });
};
const sum = (rows: { participations: number }[]) => rows.reduce((all, row) => all + row.participations, 0);
const sumStates = ({ states }: ConnectionPushes) => Object.values(states).reduce((all, n) => all + n, 0);

/** Six participations of four people on three days, and one of long ago; eight views. */
async function fill() {
  campaign = await makeCountedCampaign(await makeAccount());
  const add = (email: string, at: string, rest: object = {}) =>
    addParticipation(campaign, { email, at: new Date(at), ...rest });
  await add('old@mail.example', '2026-08-01T10:00:00Z', {
    delivery: { state: 'skipped', reason: 'superseded' },
  });
  await add('jane@mail.example', '2026-11-20T10:00:00Z', { delivery: { state: 'delivered' } });
  await add('Jane@mail.example ', '2026-11-22T10:00:00Z', {
    channel: 'iframe',
    delivery: { state: 'delivered', attempts: [{ outcome: 'retry' }, { outcome: 'delivered' }] },
  });
  await add('an@mail.example', '2026-11-22T10:01:00Z', { device: 'mobile', delivery: { state: 'pending' } });
  await add('bo@mail.example', '2026-11-22T22:59:59Z', { device: 'mobile', delivery: { state: 'sending' } });
  await add('ci@mail.example', '2026-11-22T23:00:00Z', {
    channel: 'mobile',
    device: 'mobile',
    delivery: { state: 'rejected', reason: 'email_refused', attempts: [{ outcome: 'rejected' }] },
  });
  await add('ci@mail.example', '2026-11-23T13:59:59Z', {
    device: 'tablet',
    delivery: { state: 'held', reason: 'connection_off' },
  });
  const views = [
    '2026-11-20T09:00:00Z',
    '2026-11-22T09:00:00Z',
    '2026-11-23T09:00:00Z',
    '2026-11-23T09:01:00Z',
  ];
  await addViews(
    campaign,
    views.map((at) => ({ at: new Date(at), channel: 'minisite', device: 'desktop' })),
  );
  await addViews(
    campaign,
    views.map((at) => ({ at: new Date(at), channel: 'iframe', device: 'mobile' })),
  );
}

describe('the statistics of a campaign', () => {
  beforeAll(fill);

  it('are the rows counted by hand', async () => {
    const { views, participations, uniqueParticipants, conversion, hasParticipations } = await ask('7d');
    expect({ views, participations, uniqueParticipants, conversion, hasParticipations }).toEqual({
      views: 8,
      participations: 6,
      uniqueParticipants: 4,
      conversion: 0.75,
      hasParticipations: true,
    });
  });

  it('show every day of the period, also those without a row', async () => {
    const { interval, series } = await ask('7d');
    expect(interval).toBe('day');
    expect(series.map(({ start, participations, views }) => [start, participations, views])).toEqual([
      ['2026-11-16T23:00:00.000Z', 0, 0],
      ['2026-11-17T23:00:00.000Z', 0, 0],
      ['2026-11-18T23:00:00.000Z', 0, 0],
      ['2026-11-19T23:00:00.000Z', 1, 2],
      ['2026-11-20T23:00:00.000Z', 0, 0],
      ['2026-11-21T23:00:00.000Z', 3, 2],
      ['2026-11-22T23:00:00.000Z', 2, 4],
    ]);
  });

  it('tell channels and devices apart, by participations and by views', async () => {
    const { channels, devices } = await ask('7d');
    expect(channels).toEqual([
      { key: 'minisite', participations: 4, views: 4 },
      { key: 'iframe', participations: 1, views: 4 },
      { key: 'mobile', participations: 1, views: 0 },
      { key: 'api', participations: 0, views: 0 },
    ]);
    expect(devices).toEqual([
      { key: 'mobile', participations: 3, views: 4 },
      { key: 'desktop', participations: 2, views: 4 },
      { key: 'tablet', participations: 1, views: 0 },
    ]);
  });

  it('count what is being sent as waiting, and skipped beside the lost', async () => {
    const [push] = (await ask('all')).pushes;
    expect(push?.name).toBe('Lite of the Kempen');
    expect(push?.states).toEqual({
      delivered: 2,
      pending: 2,
      rejected: 1,
      exhausted: 0,
      held: 1,
      skipped: 1,
      cancelled: 0,
    });
  });

  it.each<Period>(['today', '7d', '30d', 'all'])(
    'add up in every direction over the period %s',
    async (period) => {
      const { participations, series, channels, devices, pushes } = await ask(period);
      expect(participations).toBeGreaterThan(0);
      expect([sum(series), sum(channels), sum(devices)]).toEqual([
        participations,
        participations,
        participations,
      ]);
      expect(pushes.map((push) => [push.total, sumStates(push)])).toEqual([[participations, participations]]);
    },
  );

  it('cut today into hours and find the people of today only', async () => {
    const { interval, series, participations, uniqueParticipants } = await ask('today');
    expect([interval, series.length, participations, uniqueParticipants]).toEqual(['hour', 24, 2, 1]);
  });

  it('move a participation to the other day where midnight comes at another time', async () => {
    const days = (await ask('7d', { zone: 'America/New_York' })).series.map((day) => day.participations);
    expect(days).toEqual([0, 0, 0, 1, 0, 4, 1]);
  });

  it('have no conversion while nobody has looked', async () => {
    const quiet = await makeCountedCampaign(await makeAccount('Quiet'));
    await addParticipation(quiet, { email: 'an@mail.example', at: now });
    expect(await ask('all', { of: quiet })).toMatchObject({ views: 0, participations: 1, conversion: null });
  });

  it('are zeros over one day for a campaign in which nothing has happened', async () => {
    const empty = await ask('all', { of: await makeCountedCampaign(await makeAccount('Empty')) });
    expect(empty).toMatchObject({
      views: 0,
      participations: 0,
      uniqueParticipants: 0,
      hasParticipations: false,
    });
    expect(empty.series).toEqual([{ start: '2026-11-22T23:00:00.000Z', views: 0, participations: 0 }]);
    expect(empty.pushes).toEqual([]);
  });
});

describe('days with a clock change', () => {
  it('have 23 or 25 hours and keep their rows', async () => {
    const spring = await makeCountedCampaign(await makeAccount('Spring'));
    for (const at of ['2026-03-28T23:00:00Z', '2026-03-29T21:59:59Z', '2026-03-29T22:00:00Z']) {
      await addParticipation(spring, { email: 'an@mail.example', at: new Date(at) });
    }
    for (const at of ['2026-10-24T22:00:00Z', '2026-10-25T22:59:59Z', '2026-10-25T23:00:00Z']) {
      await addParticipation(spring, { email: 'an@mail.example', at: new Date(at) });
    }
    const { series, participations } = await ask('all', { of: spring, at: new Date('2026-10-26T12:00:00Z') });
    const busy = series.filter((day) => day.participations > 0).map((day) => [day.start, day.participations]);
    expect(busy).toEqual([
      ['2026-03-28T23:00:00.000Z', 2],
      ['2026-03-29T22:00:00.000Z', 1],
      ['2026-10-24T22:00:00.000Z', 2],
      ['2026-10-25T23:00:00.000Z', 1],
    ]);
    expect(participations).toBe(6);
    const hours = async (at: string) => (await ask('today', { of: spring, at: new Date(at) })).series.length;
    expect([await hours('2026-03-29T12:00:00Z'), await hours('2026-10-25T12:00:00Z')]).toEqual([23, 25]);
  });
});

describe('who may see the statistics', () => {
  it('is everybody of the account, also an observer', async () => {
    const { ctx } = await makeUser(campaign.ctx.accountId, 'observer');
    const input = { campaignId: campaign.campaignId, period: '7d', timeZone };
    expect(await getStatistics({ ctx, input, now })).toMatchObject({ participations: 6 });
  });

  it("is nobody of another account, for whom the campaign's id does not exist", async () => {
    const { ctx } = await makeUser((await makeAccount('Others')).accountId, 'admin');
    const input = { campaignId: campaign.campaignId, period: 'all', timeZone };
    await expect(getStatistics({ ctx, input, now })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('do not mix with another campaign of the account', async () => {
    const account = await makeAccount('Two campaigns');
    const [one, two] = [await makeCountedCampaign(account), await makeCountedCampaign(account)];
    await addParticipation(one, { email: 'an@mail.example', at: now, delivery: { state: 'delivered' } });
    await addViews(one, [{ at: now }]);
    expect(await ask('all', { of: two })).toMatchObject({ views: 0, participations: 0, pushes: [] });
  });

  it.each([
    ['not_found', { campaignId: 'x', period: '7d', timeZone }],
    ['invalid', { period: 'tomorrow', timeZone }],
    ['invalid', { period: '7d', timeZone: 'Mars/Base' }],
    ['invalid', { period: '7d', timeZone: "UTC'; DROP TABLE x" }],
  ])('refuses what cannot be asked for as %s', async (code, input) => {
    const { ctx, campaignId } = campaign;
    await expect(getStatistics({ ctx, input: { campaignId, ...input }, now })).rejects.toMatchObject({
      code,
    });
  });

  it('leave no entry in the audit trail, for they name nobody', async () => {
    const { accountId } = campaign.ctx;
    await ask('all');
    expect(await prisma().auditEntry.count({ where: { accountId, action: 'participants.listed' } })).toBe(0);
  });
});
