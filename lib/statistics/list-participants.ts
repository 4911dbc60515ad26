import 'server-only';
import { z } from 'zod';
import { recordAudit } from '../audit/record-audit';
import { authorise } from '../auth/authorise';
import type { Context } from '../context';
import { pool, prisma } from '../db/client';
import { profileSchema } from '../forms/variables';
import { type CampaignPlace, firstRowAt, parseInput } from './internal';
import { planBuckets } from './plan-buckets';
import { readPushes } from './read-pushes';
import {
  channelSchema,
  deviceSchema,
  listParticipantsSchema,
  type Participant,
  type Pushes,
  participantsPageSize,
} from './schemas';

export type ParticipantsPage = {
  participants: Participant[];
  pushes: Pushes;
  /** For `before` of the page of older ones; null on the last. */
  olderCursor: string | null;
  /** For `after` of the page of newer ones; null on the first. */
  newerCursor: string | null;
};

const rowSchema = z.object({
  id: z.uuid(),
  email: z.string(),
  profile: profileSchema,
  channel: channelSchema,
  device: deviceSchema,
  receipt: z.string(),
  agreedTo: z.array(z.string()),
  createdAt: z.date(),
  cursor: z.string(),
});
type Row = z.infer<typeof rowSchema>;

// The cursor keeps microseconds: a JavaScript date would drop them and with them rows of the same millisecond.
const pageSql = (isTowardsNewer: boolean) => `
  SELECT id, email, profile, channel, device, receipt, "createdAt",
    ARRAY(SELECT c."optIn" FROM "ConsentRecord" c WHERE c."accountId" = $1 AND c."participationId" = "Participation".id
      AND c.decision = 'granted' ORDER BY 1) AS "agreedTo",
    (extract(epoch FROM "createdAt") * 1000000)::bigint || '_' || id AS cursor
  FROM "Participation"
  WHERE "accountId" = $1 AND "campaignId" = $2 AND "createdAt" >= $3 AND "createdAt" < $4
    AND ($5::bigint IS NULL OR ("createdAt", id) ${isTowardsNewer ? '>' : '<'}
      (timestamptz '1970-01-01 00:00:00+00' + $5::bigint * interval '1 microsecond', $6::uuid))
  ORDER BY "createdAt" ${isTowardsNewer ? 'ASC' : 'DESC'}, id ${isTowardsNewer ? 'ASC' : 'DESC'}
  LIMIT ${participantsPageSize + 1}`;

type ListInput = z.infer<typeof listParticipantsSchema>;
type Page = { shown: Row[]; hasOlder: boolean; hasNewer: boolean };

async function readPage(place: CampaignPlace, input: ListInput, bounds: [string, string]): Promise<Page> {
  const { before, after } = input;
  const isTowardsNewer = after !== undefined;
  const [micros = null, id = null] = (after ?? before)?.split('_') ?? [];
  const { rows } = await pool().query({
    name: isTowardsNewer ? 'participants-newer' : 'participants-older',
    text: pageSql(isTowardsNewer),
    values: [place.accountId, place.campaignId, ...bounds, micros, id],
  });
  const hasMore = rows.length > participantsPageSize;
  // The newest page is full again, also when fewer rows came since than it holds.
  if (isTowardsNewer && !hasMore) return readPage(place, { ...input, after: undefined }, bounds);
  const shown = rows.slice(0, participantsPageSize).map((row) => rowSchema.parse(row));
  if (isTowardsNewer) return { shown: shown.reverse(), hasOlder: true, hasNewer: true };
  return { shown, hasOlder: hasMore, hasNewer: before !== undefined };
}

const toParticipant = ({ id, createdAt, profile, cursor: _, ...row }: Row): Participant => ({
  id,
  at: createdAt.toISOString(),
  name: [profile.firstname, profile.lastname].filter(Boolean).join(' '),
  ...row,
});

/**
 * One page of a campaign's participants over a period, newest first, with what became of each. Rows that arrive in the
 * meantime do not move a page. Each call is an entry in the audit trail, made before anything is shown.
 * @throws AppError('not_found') also for another account's campaign
 */
export async function listParticipants({
  ctx,
  input,
  now = new Date(),
}: {
  ctx: Context;
  input: unknown;
  now?: Date;
}): Promise<ParticipantsPage> {
  authorise(ctx, 'participants:view');
  const parsed = parseInput(listParticipantsSchema, input);
  const place = { accountId: ctx.accountId, campaignId: parsed.campaignId };
  const { starts, end } = planBuckets({ ...parsed, now, firstAt: await firstRowAt(place) });
  const bounds: [string, string] = [(starts[0] ?? end).toISOString(), end.toISOString()];
  const { shown, hasOlder, hasNewer } = await readPage(place, parsed, bounds);
  const pushes = await readPushes(
    place,
    shown.map(({ id }) => id),
  );
  await recordAudit(prisma(), {
    ctx,
    action: 'participants.listed',
    subject: { kind: 'campaign', id: place.campaignId },
    detail: { count: shown.length },
  });
  return {
    participants: shown.map(toParticipant),
    pushes,
    olderCursor: hasOlder ? (shown.at(-1)?.cursor ?? null) : null,
    newerCursor: hasNewer ? (shown[0]?.cursor ?? null) : null,
  };
}
