import 'server-only';
import { z } from 'zod';
import { pool } from '../db/client';

/** What a card counts of a connection's deliveries. */
export type ConnectionFacts = {
  waiting: number;
  held: number;
  needYou: number;
  lastDeliveredAt: string | null;
};
export type CountedConnection = {
  facts: ConnectionFacts;
  /** Campaigns that are on and push to it, by website. */
  liveCampaigns: ReadonlyMap<string, number>;
};

// Counts of open deliveries come from partial indexes; the rest looks at the newest thousand only.
const factsSql = `
  SELECT c.id,
    (SELECT count(*)::int FROM "Delivery" d WHERE d."accountId" = c."accountId" AND d."connectionId" = c.id AND d.state IN ('pending', 'sending')) AS waiting,
    (SELECT count(*)::int FROM "Delivery" d WHERE d."accountId" = c."accountId" AND d."connectionId" = c.id AND d.state = 'held') AS held,
    coalesce(recent."needYou", 0)::int AS "needYou", recent."lastDeliveredAt",
    (SELECT coalesce(jsonb_object_agg(live."websiteId", live.count), '{}') FROM (
      SELECT k."websiteId", count(*)::int AS count FROM "Campaign" k
      JOIN "CampaignRevision" r ON r."accountId" = k."accountId" AND r.id = k."currentRevisionId"
      WHERE k."accountId" = c."accountId" AND k."isOn" AND r.definition #>> '{form,connectionId}' = c.id::text
      GROUP BY k."websiteId"
    ) live) AS "liveCampaigns"
  FROM "Connection" c
  LEFT JOIN LATERAL (
    SELECT count(*) FILTER (WHERE n.state IN ('rejected', 'exhausted')) AS "needYou", max(n."deliveredAt") AS "lastDeliveredAt"
    FROM (SELECT d.state, d."deliveredAt", d."connectionId" FROM "Delivery" d WHERE d."accountId" = c."accountId" ORDER BY d.id DESC LIMIT 1000) n
    WHERE n."connectionId" = c.id
  ) recent ON true
  WHERE c."accountId" = $1`;

const rowsSchema = z.array(
  z.object({
    id: z.string(),
    waiting: z.number(),
    held: z.number(),
    needYou: z.number(),
    lastDeliveredAt: z.date().nullable(),
    liveCampaigns: z.record(z.string(), z.number()),
  }),
);

/** What is counted of an account's connections, by connection id. */
export async function readConnectionFacts(accountId: string): Promise<Map<string, CountedConnection>> {
  const { rows } = await pool().query(factsSql, [accountId]);
  return new Map(
    rowsSchema.parse(rows).map(({ id, lastDeliveredAt, liveCampaigns, ...counts }) => [
      id,
      {
        facts: { ...counts, lastDeliveredAt: lastDeliveredAt?.toISOString() ?? null },
        liveCampaigns: new Map(Object.entries(liveCampaigns)),
      },
    ]),
  );
}
