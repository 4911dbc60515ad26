import 'server-only';
import { z } from 'zod';
import { pool } from '../db/client';
import { describePush } from './describe-push';
import { describeWarnings, warningsSchema } from './describe-warnings';
import type { CampaignPlace } from './internal';
import { type Push, type Pushes, pushStateSchema } from './schemas';

const rowSchema = z.object({
  participationId: z.uuid(),
  deliveryId: z.uuid(),
  integrationId: z.string(),
  name: z.string().nullable(),
  state: pushStateSchema,
  reason: z.string().nullable(),
  attempts: z.int().nonnegative(),
  dueAt: z.date(),
  fault: z.string().nullable(),
  errorCode: z.int().nullable(),
  message: z.string().nullable(),
  warnings: warningsSchema,
});

type Row = z.infer<typeof rowSchema>;

// A delivery that lost its way with an attempt under way shows the last one that ended.
const pushesSql = `
  SELECT p.id AS "participationId", d.id AS "deliveryId", c."integrationId", r.name, d.state, d.reason, d.attempts,
    d."dueAt", a.fault, a."errorCode", a.message, a.warnings
  FROM unnest($3::uuid[]) asked(id)
  JOIN "Participation" p ON p."accountId" = $1 AND p.id = asked.id AND p."campaignId" = $2
  JOIN "Delivery" d ON d."accountId" = $1 AND d."participationId" = p.id AND d.kind = 'participation'
  JOIN "Connection" c ON c."accountId" = $1 AND c.id = d."connectionId"
  LEFT JOIN "ConnectionRevision" r ON r."accountId" = $1 AND r.id = c."currentRevisionId"
  LEFT JOIN LATERAL (
    SELECT t.fault, t."errorCode", t.message, t.warnings FROM "DeliveryAttempt" t
    WHERE t."accountId" = $1 AND t."deliveryId" = d.id ORDER BY t.number DESC LIMIT 1
  ) a ON true
  ORDER BY c."createdAt", c.id`;

/** What became of these participations at each connection. Every participation is a key; ids of others are left out. */
export async function readPushes(
  { accountId, campaignId }: CampaignPlace,
  participationIds: readonly string[],
): Promise<Pushes> {
  const { rows } = await pool().query({
    name: 'participation-pushes',
    text: pushesSql,
    values: [accountId, campaignId, participationIds],
  });
  const pushes: Record<string, Push[]> = {};
  for (const row of rows.map((found) => rowSchema.parse(found))) {
    pushes[row.participationId] = [...(pushes[row.participationId] ?? []), toPush(row)];
  }
  return pushes;
}

function toPush(row: Row): Push {
  const { deliveryId, state, attempts, integrationId, warnings } = row;
  const { name, words } = describePush(row);
  const isRefusal = state !== 'delivered' && state !== 'skipped';
  return {
    ...{ deliveryId, connection: row.name ?? name, state, words, attempts },
    errorCode: isRefusal ? row.errorCode : null,
    message: isRefusal ? row.message : null,
    dueAt: state === 'pending' ? row.dueAt.toISOString() : null,
    notTaken: showsWarnings(row) ? describeWarnings({ integrationId, warnings }) : [],
  };
}

/** A delivery that was skipped, cancelled or held for another reason does not stand there because of its last attempt. */
function showsWarnings({ state, reason }: Pick<Row, 'state' | 'reason'>): boolean {
  if (state === 'skipped' || state === 'cancelled') return false;
  return state !== 'held' || reason === 'paused';
}
