import 'server-only';
import { z } from 'zod';
import { recordAudit } from '../../audit/record-audit';
import { authorise } from '../../auth/authorise';
import { can } from '../../auth/roles';
import type { Context } from '../../context';
import { prisma } from '../../db/client';
import { answersSchema, profileSchema, variableSchema } from '../../forms/variables';
import { getManifest } from '../../integrations/manifests';
import { maskEmail } from './mask-email';
import { listReviewsSchema, reviewsPageSize } from './schemas';
import { type ReviewPlace, waitingIds } from './waiting';

export type Review = {
  deliveryId: string;
  /** When the person took part. */
  at: string;
  campaign: { id: string; name: string };
  /** The name of the connection. */
  connection: string;
  /** Masked for those who may not see participants. */
  email: string;
  /** Names of the form's fields that the person filled in, never values. */
  fields: string[];
};

export type ReviewsPage = {
  reviews: Review[];
  /** For `before` of the page of older ones; null on the last. */
  olderCursor: string | null;
  /** For `after` of the page of newer ones; null on the first. */
  newerCursor: string | null;
};

/**
 * One page of the deliveries that wait for a decision about a full account, newest first. An entry in the audit trail
 * is made before whole e-mail addresses are shown.
 */
export async function listReviews({ ctx, input }: { ctx: Context; input: unknown }): Promise<ReviewsPage> {
  authorise(ctx, 'console:view');
  const { rows, hasOlder, hasNewer } = await readPage(ctx.accountId, listReviewsSchema.parse(input));
  const seesPeople = ctx.actor.kind === 'system' || can(ctx.actor.role, 'participants:view');
  if (seesPeople && rows.length > 0) {
    await recordAudit(prisma(), {
      ctx,
      action: 'participants.listed',
      subject: { kind: 'account', id: ctx.accountId },
      detail: { list: 'review', count: rows.length },
    });
  }
  return {
    reviews: rows.map((row) => toReview(row, seesPeople)),
    olderCursor: hasOlder ? (rows.at(-1)?.id ?? null) : null,
    newerCursor: hasNewer ? (rows[0]?.id ?? null) : null,
  };
}

async function readPage(accountId: string, { before, after }: ReviewPlace) {
  const found = await readRows(accountId, { before, after });
  const hasMore = found.length > reviewsPageSize;
  const rows = found.slice(0, reviewsPageSize);
  if (after === undefined) return { rows, hasOlder: hasMore, hasNewer: before !== undefined };
  // The newest page is full again, also when fewer came since than it holds.
  if (!hasMore) return readPage(accountId, {});
  return { rows: rows.reverse(), hasOlder: true, hasNewer: true };
}

const idsSchema = z.array(z.object({ id: z.string() }));

async function readRows(accountId: string, place: ReviewPlace) {
  const found = await prisma().$queryRaw(waitingIds(accountId, place, reviewsPageSize + 1));
  return prisma().delivery.findMany({
    where: { accountId, id: { in: idsSchema.parse(found).map(({ id }) => id) } },
    select: {
      id: true,
      createdAt: true,
      connection: { select: { integrationId: true, currentRevision: { select: { name: true } } } },
      participation: {
        select: {
          email: true,
          profile: true,
          answers: true,
          campaign: { select: { id: true, internalName: true } },
        },
      },
    },
    orderBy: { id: place.after === undefined ? 'desc' : 'asc' },
  });
}

type Row = Awaited<ReturnType<typeof readRows>>[number];

function toReview({ id, createdAt, connection, participation }: Row, seesPeople: boolean): Review {
  const { email, profile, answers, campaign } = participation;
  const given = profileSchema.parse(profile);
  return {
    deliveryId: id,
    at: createdAt.toISOString(),
    campaign: { id: campaign.id, name: campaign.internalName },
    connection: connection.currentRevision?.name ?? getManifest(connection.integrationId)?.name ?? '',
    email: seesPeople ? email : maskEmail(email),
    fields: [
      ...variableSchema.options.filter((variable) => given[variable]),
      ...Object.keys(answersSchema.parse(answers)),
    ],
  };
}
