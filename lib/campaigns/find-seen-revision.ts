import 'server-only';
import { z } from 'zod';
import { prisma } from '../db/client';
import { definitionSchema } from './definition';
import type { PublishedCampaign } from './find-published-campaign';

type Revision = PublishedCampaign['revision'];
/** `replacedAt` is null for the newest. */
type Seen = { revision: Revision; replacedAt: Date | null };

export type SeenRevision = {
  /** The one whose form is checked. */
  asked: Revision;
  /** The one whose words somebody saw. */
  shown: Revision;
};

/** How long a form that was opened before a newer revision is taken as it was shown. */
const graceMs = 24 * 60 * 60 * 1_000;
const limit = 200;
/** Replaced revisions never change, so that a peak after a publishing reads each once. */
const cache = new Map<string, Promise<Seen | null>>();

/**
 * The revision whose form somebody saw: the words that they agreed to are in it. Its form is also the one that is
 * checked, unless it was replaced more than 24 hours ago. Both are the current one where `seen` names none of the
 * campaign's.
 */
export async function findSeenRevision(
  { accountId, campaignId, revision }: PublishedCampaign,
  seen: unknown,
  now: Date = new Date(),
): Promise<SeenRevision> {
  const id = z.uuid().safeParse(seen).data;
  if (!id || id === revision.id) return { asked: revision, shown: revision };
  const key = `${accountId} ${campaignId} ${id}`;
  const reading = cache.get(key) ?? load({ accountId, campaignId, id });
  cache.set(key, reading);
  reading.then((found) => found?.replacedAt ?? cache.delete(key)).catch(() => cache.delete(key));
  const [oldest] = cache.keys();
  if (cache.size > limit && oldest !== undefined) cache.delete(oldest);
  const found = await reading;
  if (!found) return { asked: revision, shown: revision };
  // Not replaced, and yet another one: this process has not heard of the newest publishing.
  const isTaken = !found.replacedAt || now.getTime() - found.replacedAt.getTime() <= graceMs;
  return { asked: isTaken ? found.revision : revision, shown: found.revision };
}

async function load(place: { accountId: string; campaignId: string; id: string }): Promise<Seen | null> {
  const { accountId, campaignId, id } = place;
  const row = await prisma().campaignRevision.findUnique({
    where: { accountId_id: { accountId, id }, campaignId },
    select: { number: true, definition: true },
  });
  if (!row) return null;
  const next = await prisma().campaignRevision.findUnique({
    where: { accountId_campaignId_number: { accountId, campaignId, number: row.number + 1 } },
    select: { publishedAt: true },
  });
  const revision = { id, number: row.number, definition: definitionSchema.parse(row.definition) };
  return { revision, replacedAt: next?.publishedAt ?? null };
}
