import 'server-only';
import { z } from 'zod';
import { pool } from '../db/client';
import { answersSchema, localeSchema, optInDecisionSchema, profileSchema } from '../forms/variables';
import type { DeliveryContent } from '../integrations/define';
import type { Claim } from './claim';
import { composeContent, keptTogether } from './compose-content';
import type { Lane } from './lanes';

/** The website of a delivery's campaign and the revision of its overrides, null where it has none. */
type ContentWebsite = { id: string; revisionId: string | null };

/** What a claimed delivery has to send, and which waiting older ones are done once it has arrived. */
export type LoadedContent =
  | {
      kind: 'content';
      content: DeliveryContent;
      website: ContentWebsite;
      hasCarriedValues: boolean;
      carried: string[];
    }
  | { kind: 'nothing_left' }
  /** Its website has another key by now. */
  | { kind: 'misplaced'; lane: string }
  | { kind: 'unreadable' };

const decisionSchema = z.enum(['overwrite', 'fill_gaps']).nullable();
const instantSchema = z.coerce.date().transform((at) => at.toISOString());
const givenShape = {
  profile: profileSchema,
  answers: answersSchema,
  optIns: z.record(z.string(), z.object({ decision: optInDecisionSchema, at: instantSchema })),
  decision: decisionSchema,
};
const rowSchema = z.object({
  id: z.string(),
  ...givenShape,
  locale: localeSchema,
  channel: z.string(),
  source: z.string().nullable(),
  campaignId: z.string(),
  campaignName: z.string(),
  country: z.string().nullable(),
  websiteId: z.string(),
  websiteRevisionId: z.string().nullable(),
  lane: z.string(),
  history: z.array(z.object({ id: z.string(), isSent: z.boolean(), isNewer: z.boolean(), ...givenShape })),
});
type Row = z.infer<typeof rowSchema>;

const optInsOf = (participationId: string) => `
  (SELECT coalesce(jsonb_object_agg(k."optIn", jsonb_build_object('decision', k."decision", 'at', k."at")), '{}')
   FROM "ConsentRecord" k WHERE k."accountId" = $1 AND k."participationId" = ${participationId})`;

/**
 * The history of the person in the lane: deliveries that were sent, by themselves or carried by a newer one, and those that
 * wait. It reaches back to the oldest that waits, and further for values that are kept together, over the newest 1000.
 * LIMIT 1 makes the planner look the website up by delivery, whatever it believes of the size of these tables.
 */
const contentsSql = `
  SELECT d."id", d."decision", p."profile", p."answers", ${optInsOf('p."id"')} AS "optIns",
    p."locale", p."channel", p."source", p."campaignId", r."definition" -> 'general' ->> 'publicName' AS "campaignName",
    coalesce(r."definition" -> 'general' ->> 'country', site."country") AS "country",
    site."websiteId", site."websiteRevisionId", site."lane",
    coalesce(h."entries", '[]') AS "history"
  FROM unnest($4::uuid[]) wanted("id")
  JOIN "Delivery" d ON d."accountId" = $1 AND d."id" = wanted."id"
  JOIN "Participation" p ON p."accountId" = d."accountId" AND p."id" = d."participationId"
  JOIN "CampaignRevision" r ON r."accountId" = p."accountId" AND r."id" = p."revisionId"
  CROSS JOIN LATERAL (
    SELECT c."websiteId", s."country", w."currentRevisionId" AS "websiteRevisionId", coalesce(w."lane", '') AS "lane"
    FROM "Campaign" c
    JOIN "Website" s ON s."accountId" = c."accountId" AND s."id" = c."websiteId"
    LEFT JOIN "ConnectionWebsite" w
      ON w."accountId" = c."accountId" AND w."connectionId" = $2 AND w."websiteId" = c."websiteId"
    WHERE c."accountId" = p."accountId" AND c."id" = p."campaignId" LIMIT 1
  ) site
  LEFT JOIN LATERAL (
    WITH recent AS (
      SELECT o."id", o."state", o."reason", o."decision", o."participationId" FROM "Delivery" o
      WHERE o."accountId" = $1 AND o."connectionId" = $2 AND o."lane" = $3 AND o."personKey" = d."personKey"
        AND o."kind" = 'participation' AND o."id" <> d."id"
      ORDER BY o."id" DESC LIMIT 1000
    ), entry AS (
      SELECT *, "state" IN ('delivered', 'skipped') AS "isSent" FROM recent
      WHERE "state" = 'delivered' OR ("state" = 'skipped' AND "reason" = 'superseded')
        OR ("id" < d."id" AND ("state" = 'pending' OR ("state" = 'held' AND "reason" IN ('connection_off', 'paused'))))
    )
    SELECT jsonb_agg(jsonb_build_object(
      'id', e."id", 'isSent', e."isSent", 'isNewer', e."id" > d."id", 'decision', e."decision",
      'profile', ep."profile", 'answers', ep."answers", 'optIns', ${optInsOf('ep."id"')}
    ) ORDER BY e."id" DESC) AS "entries"
    FROM entry e
    JOIN "Participation" ep ON ep."accountId" = $1 AND ep."id" = e."participationId"
    WHERE e."id" > d."id" OR e."id" >= (SELECT w."id" FROM entry w WHERE NOT w."isSent" ORDER BY w."id" LIMIT 1)
      OR (p."profile" ?| $5 AND ep."profile" ?| $5)
  ) h ON true`;

/** A waiting one with another decision of a reviewer's is sent by itself: it is not this one's to decide. */
function compose(row: Row, isAlone: boolean): LoadedContent {
  const newer = row.history.filter((entry) => entry.isNewer);
  const older = row.history.filter(
    (entry) => !entry.isNewer && (entry.isSent || (!isAlone && entry.decision === row.decision)),
  );
  const composed = composeContent({ newer, own: row, older });
  if (!composed) return { kind: 'nothing_left' };
  const { hasCarriedValues, ...given } = composed;
  return {
    kind: 'content',
    content: {
      deliveryId: row.id,
      ...given,
      locale: row.locale,
      campaign: { id: row.campaignId, name: row.campaignName, country: row.country },
      channel: row.channel,
      source: row.source,
      decision: row.decision,
    },
    website: { id: row.websiteId, revisionId: row.websiteRevisionId },
    hasCarriedValues,
    carried: older.filter((entry) => !entry.isSent).map((entry) => entry.id),
  };
}

/** Reads what claimed deliveries have to send, by delivery id. */
export async function loadContents(owned: Lane, claims: Claim[]): Promise<Map<string, LoadedContent>> {
  const { accountId, connectionId, lane } = owned;
  const isAlone = new Map(claims.map((claim) => [claim.id, claim.isAlone]));
  const { rows } = await pool().query({
    name: 'load_contents',
    text: contentsSql,
    values: [accountId, connectionId, lane, [...isAlone.keys()], keptTogether],
  });
  const loaded = z.array(z.looseObject({ id: z.string() })).parse(rows);
  return new Map(
    loaded.map((raw): [string, LoadedContent] => {
      const { data: row } = rowSchema.safeParse(raw);
      if (!row) return [raw.id, { kind: 'unreadable' }];
      if (row.lane !== lane) return [raw.id, { kind: 'misplaced', lane: row.lane }];
      return [raw.id, compose(row, isAlone.get(raw.id) ?? false)];
    }),
  );
}
