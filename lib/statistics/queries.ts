import 'server-only';
import { authorise } from '../auth/authorise';
import type { Context } from '../context';
import { pool } from '../db/client';
import { type CampaignPlace, firstRowAt, parseInput } from './internal';
import { type Buckets, planBuckets } from './plan-buckets';
import { type Statistics, statisticsInputSchema } from './schemas';
import { type Snapshot, snapshotSchema, summarise } from './summarise';

// One statement sees one snapshot: participations, views and deliveries that are shown together agree.
const snapshotSql = `
WITH participation AS MATERIALIZED (
  SELECT id, "personKey", channel, device, width_bucket("createdAt", $3::timestamptz[]) AS bucket
  FROM "Participation"
  WHERE "accountId" = $1 AND "campaignId" = $2 AND "createdAt" >= $4 AND "createdAt" < $5
), counted AS (
  SELECT bucket, channel, device, count(*) AS n FROM participation GROUP BY bucket, channel, device
), viewed AS (
  SELECT width_bucket(at, $3::timestamptz[]) AS bucket, channel, device, count(*) AS n FROM "CampaignEvent"
  WHERE "accountId" = $1 AND "campaignId" = $2 AND kind = 'view' AND at >= $4 AND at < $5
  GROUP BY 1, channel, device
), delivered AS (
  SELECT d."connectionId", d.state, count(*) AS n
  FROM participation p
  JOIN "Delivery" d ON d."accountId" = $1 AND d."participationId" = p.id AND d.kind = 'participation'
  GROUP BY d."connectionId", d.state
), named AS (
  SELECT d."connectionId", coalesce(r.name, c."integrationId") AS name, d.state, d.n
  FROM delivered d
  JOIN "Connection" c ON c."accountId" = $1 AND c.id = d."connectionId"
  LEFT JOIN "ConnectionRevision" r ON r."accountId" = $1 AND r.id = c."currentRevisionId"
)
SELECT
  (SELECT coalesce(jsonb_agg(counted), '[]') FROM counted) AS participations,
  (SELECT coalesce(jsonb_agg(viewed), '[]') FROM viewed) AS views,
  (SELECT count(DISTINCT "personKey")::int FROM participation) AS "uniqueParticipants",
  (SELECT coalesce(jsonb_agg(named ORDER BY name, "connectionId"), '[]') FROM named) AS deliveries,
  EXISTS (SELECT FROM "Participation" WHERE "accountId" = $1 AND "campaignId" = $2) AS "hasParticipations"`;

async function readSnapshot(
  { accountId, campaignId }: CampaignPlace,
  { starts, end }: Buckets,
): Promise<Snapshot> {
  const instants = starts.map((start) => start.toISOString());
  const { rows } = await pool().query({
    name: 'campaign-statistics',
    text: snapshotSql,
    values: [accountId, campaignId, instants, instants[0], end.toISOString()],
  });
  return snapshotSchema.parse(rows[0]);
}

/**
 * The numbers of one campaign over a period whose days are cut in a time zone, counted from the rows.
 * @throws AppError('not_found') also for another account's campaign
 */
export async function getStatistics({
  ctx,
  input,
  now = new Date(),
}: {
  ctx: Context;
  input: unknown;
  now?: Date;
}): Promise<Statistics> {
  authorise(ctx, 'console:view');
  const { campaignId, period, timeZone } = parseInput(statisticsInputSchema, input);
  const place = { accountId: ctx.accountId, campaignId };
  const buckets = planBuckets({ period, timeZone, now, firstAt: await firstRowAt(place) });
  return { period, timeZone, ...summarise(await readSnapshot(place, buckets), buckets) };
}
