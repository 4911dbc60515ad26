import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { createCampaign } from '@/lib/campaigns/create-campaign';
import { publishCampaign } from '@/lib/campaigns/publish-campaign';
import { getCampaign } from '@/lib/campaigns/queries';
import type { Context } from '@/lib/context';
import { accountKey } from '@/lib/credentials/account-key';
import { prisma } from '@/lib/db/client';
import type { DeliveryState } from '@/lib/deliveries/states';
import { manifests } from '@/lib/integrations/manifests';
import { personKey } from '@/lib/participations/person-key';
import type { ChannelKey, DeviceKey } from '@/lib/statistics/schemas';
import type { TestAccount } from './accounts';

type Origin = { at: Date; channel?: ChannelKey; device?: DeviceKey };

export type CountedCampaign = {
  ctx: Context;
  campaignId: string;
  revisionId: string;
  slug: string;
  connectionId: string;
};

/** A published campaign with nobody in it yet, and a connection to push to. */
export async function makeCountedCampaign({ system, websiteId }: TestAccount): Promise<CountedCampaign> {
  const internalName = `Counted ${randomUUID().slice(0, 8)}`;
  const { campaignId } = await createCampaign({
    ctx: system,
    input: { internalName, websiteId, locale: 'en' },
  });
  const { draftVersion: expectedVersion, slug } = await getCampaign({ ctx: system, input: { campaignId } });
  await publishCampaign({ ctx: system, input: { campaignId, expectedVersion } });
  const { accountId } = system;
  const revision = await prisma().campaignRevision.findFirstOrThrow({ where: { accountId, campaignId } });
  const connectionId = await makeConnection(accountId);
  return { ctx: system, campaignId, revisionId: revision.id, slug, connectionId };
}

async function makeConnection(accountId: string): Promise<string> {
  const integrationId = manifests[0]?.id ?? '';
  const key = { accountId_integrationId: { accountId, integrationId } };
  const { id } = await prisma().connection.upsert({
    where: key,
    create: { accountId, integrationId },
    update: {},
  });
  const revisions = await prisma().connectionRevision.count({ where: { accountId, connectionId: id } });
  if (revisions > 0) return id;
  const revision = await prisma().connectionRevision.create({
    data: { accountId, connectionId: id, number: 1, name: 'Lite of the Kempen', settings: {}, secrets: {} },
  });
  await prisma().connection.update({ where: key, data: { currentRevisionId: revision.id } });
  return id;
}

export async function addViews(campaign: CountedCampaign, origins: Origin[]): Promise<void> {
  const { accountId } = campaign.ctx;
  const place = { accountId, campaignId: campaign.campaignId, kind: 'view' };
  const rows = origins.map(({ at, channel = 'minisite', device = 'desktop' }) => ({ at, channel, device }));
  await prisma().campaignEvent.createMany({ data: rows.map((row) => ({ ...place, ...row, id: uuidv7() })) });
}

export type NewDelivery = {
  state: DeliveryState;
  reason?: string;
  dueAt?: Date;
  attempts?: { outcome: string; fault?: string; errorCode?: number; message?: string; warnings?: object[] }[];
};

/** A participation as the intake leaves it, at any time, with its delivery as a worker may have left that. */
export async function addParticipation(
  campaign: CountedCampaign,
  {
    email,
    at,
    channel = 'minisite',
    device = 'desktop',
    delivery,
  }: Origin & { email: string; delivery?: NewDelivery },
): Promise<string> {
  const { ctx, campaignId, revisionId } = campaign;
  const { accountId } = ctx;
  const id = uuidv7();
  const origin = { channel, device };
  const key = personKey(await accountKey(accountId), email);
  const profile = { email, firstname: 'Jane', lastname: 'Doe' };
  const receipt = `R-${id.slice(-8)}`;
  const row = {
    accountId,
    id,
    campaignId,
    revisionId,
    email,
    profile,
    receipt,
    personKey: key,
    createdAt: at,
  };
  await prisma().participation.create({ data: { ...row, ...origin, locale: 'en' } });
  const event = { accountId, id: uuidv7(), campaignId, kind: 'participation', participationId: id, at };
  await prisma().campaignEvent.create({ data: { ...event, ...origin } });
  if (delivery) await addDelivery(campaign, { participationId: id, key, at, delivery });
  return id;
}

async function addDelivery(
  { ctx, connectionId }: CountedCampaign,
  {
    participationId,
    key,
    at,
    delivery,
  }: { participationId: string; key: string; at: Date; delivery: NewDelivery },
): Promise<void> {
  const { state, reason = null, dueAt = at, attempts = [] } = delivery;
  const place = { accountId: ctx.accountId, participationId, connectionId, personKey: key };
  await prisma().delivery.create({
    data: {
      ...place,
      ...{ id: uuidv7(), state, reason, dueAt, attempts: attempts.length, createdAt: at },
      deliveredAt: state === 'delivered' ? at : null,
      deliveryAttempts: {
        create: attempts.map(({ warnings = [], ...attempt }, index) => ({
          ...attempt,
          ...{ number: index + 1, calls: [], warnings, startedAt: at, endedAt: at },
        })),
      },
    },
  });
}
