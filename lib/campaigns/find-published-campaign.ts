import 'server-only';
import { prisma } from '../db/client';
import { type CampaignDefinition, definitionSchema } from './definition';

export type PublishedCampaign = {
  accountId: string;
  campaignId: string;
  slug: string;
  website: { id: string; name: string; domain: string };
  isOn: boolean;
  revision: { id: string; number: number; definition: CampaignDefinition };
  /** The connections that each participation is pushed to. */
  deliveryTargets: { connectionId: string; enabled: boolean }[];
};

/** What a stored slug can look like: anything else is unknown without asking. */
const slugPattern = /^[a-z0-9-]{1,80}$/;
const freshMs = 1_000;
const limit = 1_000;
const cache = new Map<string, { at: number; campaign: Promise<PublishedCampaign | null> }>();

/**
 * What participants see under a slug, whether it is on or off; null when unknown or never published.
 * A process remembers the answer for one second, so that a peak reads the revision once.
 */
export function findPublishedCampaign(
  slug: string,
  now: number = Date.now(),
): Promise<PublishedCampaign | null> {
  if (!slugPattern.test(slug)) return Promise.resolve(null);
  const known = cache.get(slug);
  if (known && now - known.at < freshMs) return known.campaign;
  const campaign = load(slug);
  cache.delete(slug);
  cache.set(slug, { at: now, campaign });
  campaign.catch(() => cache.delete(slug));
  const [oldest] = cache.keys();
  if (cache.size > limit && oldest !== undefined) cache.delete(oldest);
  return campaign;
}

async function load(slug: string): Promise<PublishedCampaign | null> {
  const row = await prisma().campaign.findUnique({
    where: { slug },
    select: {
      accountId: true,
      id: true,
      slug: true,
      isOn: true,
      website: { select: { id: true, name: true, domain: true } },
      currentRevision: { select: { id: true, number: true, definition: true } },
    },
  });
  if (!row?.currentRevision) return null;
  const { id, number, definition: stored } = row.currentRevision;
  const definition = definitionSchema.parse(stored);
  const { accountId, website, isOn } = row;
  const deliveryTargets = await loadTargets(accountId, definition.form.connectionId);
  return {
    accountId,
    campaignId: row.id,
    slug,
    website,
    isOn,
    revision: { id, number, definition },
    deliveryTargets,
  };
}

async function loadTargets(accountId: string, connectionId: string | null) {
  if (!connectionId) return [];
  const rows = await prisma().connection.findMany({
    where: { accountId, id: connectionId },
    select: { id: true, enabled: true },
  });
  return rows.map(({ id, enabled }) => ({ connectionId: id, enabled }));
}
