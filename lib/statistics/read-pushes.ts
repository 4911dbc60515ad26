import 'server-only';
import { z } from 'zod';
import { pool } from '../db/client';
import { variableSchema } from '../forms/variables';
import { describePush } from './describe-push';
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
  warnings: z.array(z.object({ variable: variableSchema })).nullable(),
});

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

function toPush(row: z.infer<typeof rowSchema>): Push {
  const { deliveryId, state, attempts } = row;
  const { name, cause, nextStep } = describePush(row);
  const isRefusal = state !== 'delivered' && state !== 'skipped';
  return {
    deliveryId,
    connection: row.name ?? name,
    state,
    cause,
    nextStep,
    errorCode: isRefusal ? row.errorCode : null,
    message: isRefusal ? row.message : null,
    attempts,
    dueAt: state === 'pending' ? row.dueAt.toISOString() : null,
    leftOut: state === 'delivered' ? (row.warnings ?? []).map(({ variable }) => variable) : [],
  };
}
