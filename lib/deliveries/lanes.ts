import 'server-only';
import { z } from 'zod';
import { pool } from '../db/client';
import { type ConnectionState, connectionStateColumns, connectionStateShape } from './connection-state';
import { inTransaction } from './in-transaction';
import { waitingLanesSql } from './waiting-lanes';

/** What is sent with one key of the partner's: `lane` is '' for that of the Global settings, else its destination. */
export type LaneKey = { accountId: string; connectionId: string; lane: string };
/** A lane as its owner holds it. Every write of a state names the epoch, so that a former owner writes nothing. */
export type Lane = LaneKey & { owner: string; epoch: string };

/** Tells lanes apart within the installation. The lane of the Global settings is named as before there were others. */
export const laneName = ({ connectionId, lane }: LaneKey): string =>
  lane === '' ? connectionId : `${connectionId} ${lane}`;

const takenSchema = z.array(z.object({ epoch: z.string() }));

const takeSql = `
  INSERT INTO "DeliveryLane" AS l ("accountId", "connectionId", "owner", "lane", "epoch", "leaseUntil")
  VALUES ($1, $2, $3, $5, 1, clock_timestamp() + interval '4 seconds')
  ON CONFLICT ("accountId", "connectionId", "lane") DO UPDATE
    SET "owner" = $3, "epoch" = l."epoch" + 1, "leaseUntil" = clock_timestamp() + interval '4 seconds'
    WHERE $4 OR l."leaseUntil" IS NULL OR l."leaseUntil" < clock_timestamp()
  RETURNING "epoch"::text`;

const returnSql = `
  UPDATE "Delivery" d
  SET "state" = 'pending', "updatedAt" = now(),
      "attempts" = d."attempts" - CASE WHEN d."id" = ANY($4::uuid[]) THEN 1 ELSE 0 END
  FROM (
    SELECT "id" FROM "Delivery"
    WHERE "accountId" = $1 AND "connectionId" = $2 AND "lane" = $5 AND "state" = 'sending' AND "epoch" <= $3
    ORDER BY "id" FOR UPDATE
  ) left_behind
  WHERE d."accountId" = $1 AND d."id" = left_behind."id"`;

/**
 * Becomes the owner of a lane and gives its predecessor's unfinished deliveries back to the lane; their attempts
 * stay counted, because they may have reached the partner.
 * @param hasLock whether the caller holds the lane's advisory lock: the predecessor's session is gone then, and its
 *   lease need not run out
 * @returns null while another owner's lease runs
 */
export function takeLane({
  accountId,
  connectionId,
  lane,
  owner,
  hasLock,
}: LaneKey & { owner: string; hasLock: boolean }): Promise<Lane | null> {
  return inTransaction(async (client) => {
    const { rows } = await client.query(takeSql, [accountId, connectionId, owner, hasLock, lane]);
    const [taken] = takenSchema.parse(rows);
    if (!taken) return null;
    // A statement of its own: its snapshot must see what the predecessor claimed while this one waited for the row.
    await client.query(returnSql, [accountId, connectionId, taken.epoch, [], lane]);
    return { accountId, connectionId, lane, owner, epoch: taken.epoch };
  });
}

/**
 * Gives a lane back with all that is unfinished in it.
 * @param unstarted deliveries that were claimed but not tried: their claim does not count as an attempt
 */
export function releaseLane(owned: Lane, unstarted: string[]): Promise<void> {
  const { accountId, connectionId, lane, owner, epoch } = owned;
  return inTransaction(async (client) => {
    const { rowCount } = await client.query(
      `UPDATE "DeliveryLane" SET "owner" = NULL, "leaseUntil" = NULL
       WHERE "accountId" = $1 AND "connectionId" = $2 AND "lane" = $5 AND "owner" = $3 AND "epoch" = $4`,
      [accountId, connectionId, owner, epoch, lane],
    );
    if (rowCount === 1) await client.query(returnSql, [accountId, connectionId, epoch, unstarted, lane]);
  });
}

const foundSchema = z.array(
  z.object({ accountId: z.string(), connectionId: z.string(), lane: z.string(), isExpired: z.boolean() }),
);
export type FoundLane = z.infer<typeof foundSchema>[number];

const findSql = `
  WITH RECURSIVE ${waitingLanesSql}, needed AS (
    SELECT "accountId", "connectionId", "lane" FROM waiting WHERE "dueAt" <= coalesce($1::timestamptz, now())
    UNION
    SELECT l."accountId", l."connectionId", l."lane" FROM "DeliveryLane" l
    WHERE l."owner" IS NOT NULL
      OR EXISTS (SELECT 1 FROM "Delivery" d WHERE d."accountId" = l."accountId" AND d."connectionId" = l."connectionId"
                 AND d."lane" = l."lane" AND d."state" = 'sending')
  )
  SELECT "accountId", "connectionId", "lane", coalesce(l."leaseUntil" < clock_timestamp(), false) AS "isExpired"
  FROM needed LEFT JOIN "DeliveryLane" l USING ("accountId", "connectionId", "lane")`;

/**
 * Lanes that need an owner or have one: those with due or unfinished deliveries, and those that are owned.
 * @param now replaces the database's clock
 */
export async function findLanes(now: Date | null): Promise<FoundLane[]> {
  const { rows } = await pool().query({ name: 'find_lanes', text: findSql, values: [now] });
  return foundSchema.parse(rows);
}

const renewSql = `
  WITH seen AS (
    INSERT INTO "WorkerHeartbeat" ("workerId") VALUES ($1)
    ON CONFLICT ("workerId") DO UPDATE SET "lastSeenAt" = clock_timestamp()
  )
  UPDATE "DeliveryLane" l SET "leaseUntil" = clock_timestamp() + interval '4 seconds'
  FROM "Connection" c
  WHERE l."owner" = $1 AND c."accountId" = l."accountId" AND c."id" = l."connectionId"
  RETURNING l."accountId", l."connectionId", l."lane", l."epoch"::text, ${connectionStateColumns('l."lane"')}`;

const renewedSchema = z.array(
  z.object({
    accountId: z.string(),
    connectionId: z.string(),
    lane: z.string(),
    epoch: z.string(),
    ...connectionStateShape,
  }),
);
type RenewedLane = LaneKey & ConnectionState & { epoch: string };

/** Says that the worker lives and renews its leases. Returns the lanes that are still its own, by their names. */
export async function renewLanes(
  query: (text: string, values: unknown[]) => Promise<unknown[]>,
  owner: string,
): Promise<Map<string, RenewedLane>> {
  const rows = renewedSchema.parse(await query(renewSql, [owner]));
  return new Map(rows.map((row) => [laneName(row), row]));
}
