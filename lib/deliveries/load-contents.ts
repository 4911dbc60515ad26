import 'server-only';
import { z } from 'zod';
import { pool } from '../db/client';
import { localeSchema, profileSchema } from '../forms/variables';
import type { DeliveryContent } from '../integrations/define';
import type { Claim } from './claim';
import { composeProfile, keptTogether } from './compose-profile';
import type { Lane } from './lanes';

/** What a claimed delivery has to send, and which waiting older ones are done once it has arrived. */
export type LoadedContent =
  | { kind: 'content'; content: DeliveryContent; hasCarriedValues: boolean; carried: string[] }
  | { kind: 'nothing_left' }
  | { kind: 'unreadable' };

const historySchema = z.array(
  z.object({ id: z.string(), isSent: z.boolean(), isNewer: z.boolean(), profile: profileSchema }),
);
const rowSchema = z.object({
  id: z.string(),
  profile: profileSchema,
  locale: localeSchema,
  campaignId: z.string(),
  campaignName: z.string(),
  history: historySchema,
});
type Row = z.infer<typeof rowSchema>;

/**
 * The history of the person: deliveries that were sent, by themselves or carried by a newer one, and those that wait.
 * It reaches back to the oldest that waits, and further for values that are kept together, over the newest 1000.
 */
const contentsSql = `
  SELECT d."id", p."profile", p."locale", p."campaignId",
    r."definition" -> 'general' ->> 'publicName' AS "campaignName", coalesce(h."entries", '[]') AS "history"
  FROM unnest($3::uuid[]) wanted("id")
  JOIN "Delivery" d ON d."accountId" = $1 AND d."id" = wanted."id"
  JOIN "Participation" p ON p."accountId" = d."accountId" AND p."id" = d."participationId"
  JOIN "CampaignRevision" r ON r."accountId" = p."accountId" AND r."id" = p."revisionId"
  LEFT JOIN LATERAL (
    WITH recent AS (
      SELECT o."id", o."state", o."reason", o."participationId" FROM "Delivery" o
      WHERE o."accountId" = $1 AND o."connectionId" = $2 AND o."personKey" = d."personKey"
        AND o."kind" = 'participation' AND o."id" <> d."id"
      ORDER BY o."id" DESC LIMIT 1000
    ), entry AS (
      SELECT *, "state" IN ('delivered', 'skipped') AS "isSent" FROM recent
      WHERE "state" = 'delivered' OR ("state" = 'skipped' AND "reason" = 'superseded')
        OR ("id" < d."id" AND ("state" = 'pending' OR ("state" = 'held' AND "reason" IN ('connection_off', 'paused'))))
    )
    SELECT jsonb_agg(jsonb_build_object(
      'id', e."id", 'isSent', e."isSent", 'isNewer', e."id" > d."id", 'profile', ep."profile"
    ) ORDER BY e."id" DESC) AS "entries"
    FROM entry e
    JOIN "Participation" ep ON ep."accountId" = $1 AND ep."id" = e."participationId"
    WHERE e."id" > d."id" OR e."id" >= (SELECT w."id" FROM entry w WHERE NOT w."isSent" ORDER BY w."id" LIMIT 1)
      OR (p."profile" ?| $4 AND ep."profile" ?| $4)
  ) h ON true`;

function compose(row: Row, isAlone: boolean): LoadedContent {
  const newer = row.history.filter((entry) => entry.isNewer);
  const older = row.history.filter((entry) => !entry.isNewer && (entry.isSent || !isAlone));
  const composed = composeProfile({ newer, own: row.profile, older });
  if (!composed) return { kind: 'nothing_left' };
  return {
    kind: 'content',
    content: {
      deliveryId: row.id,
      profile: composed.profile,
      locale: row.locale,
      campaign: { id: row.campaignId, name: row.campaignName },
    },
    hasCarriedValues: composed.hasCarriedValues,
    carried: older.filter((entry) => !entry.isSent).map((entry) => entry.id),
  };
}

/** Reads what claimed deliveries have to send, by delivery id. */
export async function loadContents(lane: Lane, claims: Claim[]): Promise<Map<string, LoadedContent>> {
  const isAlone = new Map(claims.map((claim) => [claim.id, claim.isAlone]));
  const { rows } = await pool().query({
    name: 'load_contents',
    text: contentsSql,
    values: [lane.accountId, lane.connectionId, [...isAlone.keys()], keptTogether],
  });
  const loaded = z.array(z.looseObject({ id: z.string() })).parse(rows);
  return new Map(
    loaded.map((raw) => {
      const row = rowSchema.safeParse(raw);
      return [raw.id, row.success ? compose(row.data, isAlone.get(raw.id) ?? false) : { kind: 'unreadable' }];
    }),
  );
}
