import 'server-only';
import { authorise } from '../auth/authorise';
import type { Context } from '../context';
import { prisma } from '../db/client';
import { changedSteps } from './changed-steps';
import { type CampaignDefinition, type CampaignStep, definitionSchema } from './definition';
import { campaignNotFound, signOnChoices } from './internal';
import { type PublishProblem, publishProblems, type SignOnChoice } from './publish-problems';
import { campaignIdSchema, listCampaignsSchema } from './schemas';
import { type CampaignStatus, campaignStatus } from './status';

export type CampaignListItem = {
  id: string;
  internalName: string;
  slug: string;
  website: string;
  status: CampaignStatus;
  revision: number | null;
  hasUnpublishedChanges: boolean;
  updatedAt: string;
};

const pageSize = 50;

/** The account's campaigns, newest first, 50 a page; `nextCursor` is null on the last page. */
export async function listCampaigns({
  ctx,
  input,
}: {
  ctx: Context;
  input: unknown;
}): Promise<{ items: CampaignListItem[]; nextCursor: string | null }> {
  authorise(ctx, 'console:view');
  const { cursor, search } = listCampaignsSchema.parse(input);
  const rows = await prisma().campaign.findMany({
    where: {
      accountId: ctx.accountId,
      ...(cursor ? { id: { lt: cursor } } : {}),
      ...(search ? { internalName: { contains: search, mode: 'insensitive' } } : {}),
    },
    select: {
      id: true,
      internalName: true,
      slug: true,
      isOn: true,
      draft: true,
      updatedAt: true,
      website: { select: { name: true } },
      currentRevision: { select: { number: true, definition: true } },
    },
    orderBy: { id: 'desc' },
    take: pageSize + 1,
  });
  const page = rows.slice(0, pageSize);
  const now = new Date();
  return {
    items: page.map((row) => ({
      id: row.id,
      internalName: row.internalName,
      slug: row.slug,
      website: row.website.name,
      status: statusOf(row, now),
      revision: row.currentRevision?.number ?? null,
      hasUnpublishedChanges: unpublishedSteps(row).length > 0,
      updatedAt: row.updatedAt.toISOString(),
    })),
    nextCursor: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  };
}

function unpublishedSteps(row: {
  draft: unknown;
  currentRevision: { definition: unknown } | null;
}): CampaignStep[] {
  const published = row.currentRevision && definitionSchema.parse(row.currentRevision.definition);
  return changedSteps(definitionSchema.parse(row.draft), published);
}

type StatusRow = { isOn: boolean; currentRevision: { definition: unknown } | null };

function statusOf({ isOn, currentRevision }: StatusRow, now: Date): CampaignStatus {
  const published = currentRevision && definitionSchema.parse(currentRevision.definition);
  const { startsAt = null, endsAt = null } = published?.general ?? {};
  return campaignStatus({ isPublished: published !== null, isOn, startsAt, endsAt }, now);
}

export type CampaignDetail = {
  id: string;
  internalName: string;
  slug: string;
  website: { id: string; name: string; domain: string };
  draft: CampaignDefinition;
  draftVersion: number;
  /** Steps that differ from what participants see; all of them before the first publishing. */
  changedSteps: CampaignStep[];
  isOn: boolean;
  status: CampaignStatus;
  revision: { number: number; publishedAt: string; connectionId: string | null } | null;
  updatedAt: string;
  signOnChoices: SignOnChoice[];
  problems: PublishProblem[];
};

/** One campaign with its draft. @throws AppError('not_found') also for another account's */
export async function getCampaign({ ctx, input }: { ctx: Context; input: unknown }): Promise<CampaignDetail> {
  authorise(ctx, 'console:view');
  const parsed = campaignIdSchema.safeParse(input);
  if (!parsed.success) throw campaignNotFound();
  const [row, choices] = await Promise.all([
    prisma().campaign.findUnique({
      where: { accountId_id: { accountId: ctx.accountId, id: parsed.data.campaignId } },
      select: {
        id: true,
        internalName: true,
        slug: true,
        isOn: true,
        draft: true,
        draftVersion: true,
        updatedAt: true,
        website: { select: { id: true, name: true, domain: true } },
        currentRevision: { select: { number: true, definition: true, publishedAt: true } },
      },
    }),
    signOnChoices(prisma(), ctx.accountId),
  ]);
  if (!row) throw campaignNotFound();
  const draft = definitionSchema.parse(row.draft);
  const { currentRevision: revision } = row;
  return {
    id: row.id,
    internalName: row.internalName,
    slug: row.slug,
    website: row.website,
    draft,
    draftVersion: row.draftVersion,
    changedSteps: unpublishedSteps(row),
    isOn: row.isOn,
    status: statusOf(row, new Date()),
    revision: revision && {
      number: revision.number,
      publishedAt: revision.publishedAt.toISOString(),
      connectionId: definitionSchema.parse(revision.definition).form.connectionId,
    },
    updatedAt: row.updatedAt.toISOString(),
    signOnChoices: choices,
    problems: publishProblems(draft, choices),
  };
}
