import 'server-only';
import type pg from 'pg';
import { z } from 'zod';
import { pool } from '../db/client';

/** A lane as its owner holds it. Every write of a state names the epoch, so that a former owner writes nothing. */
export type Lane = { accountId: string; connectionId: string; owner: string; epoch: string };
export type LaneKey = { accountId: string; connectionId: string };

/** The connection as the database has it now: what decides whether and with which settings a lane sends. */
export type ConnectionState = { enabled: boolean; revisionId: string | null };

const takenSchema = z.array(z.object({ epoch: z.string() }));

const takeSql = `
  INSERT INTO "DeliveryLane" AS l ("accountId", "connectionId", "owner", "epoch", "leaseUntil")
  VALUES ($1, $2, $3, 1, clock_timestamp() + interval '4 seconds')
  ON CONFLICT ("accountId", "connectionId") DO UPDATE
    SET "owner" = $3, "epoch" = l."epoch" + 1, "leaseUntil" = clock_timestamp() + interval '4 seconds'
    WHERE $4 OR l."leaseUntil" IS NULL OR l."leaseUntil" < clock_timestamp()
  RETURNING "epoch"::text`;

const returnSql = `
  UPDATE "Delivery" d
  SET "state" = 'pending', "updatedAt" = now(),
      "attempts" = d."attempts" - CASE WHEN d."id" = ANY($4::uuid[]) THEN 1 ELSE 0 END
  FROM (
    SELECT "id" FROM "Delivery"
    WHERE "accountId" = $1 AND "connectionId" = $2 AND "state" = 'sending' AND "epoch" <= $3
    ORDER BY "id" FOR UPDATE
  ) left_behind
  WHERE d."accountId" = $1 AND d."id" = left_behind."id"`;

async function inTransaction<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool().connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    // A connection in an unknown state goes; the server rolls back what it had begun.
    client.release(true);
    throw error;
  }
}

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
  owner,
  hasLock,
}: LaneKey & { owner: string; hasLock: boolean }): Promise<Lane | null> {
  return inTransaction(async (client) => {
    const { rows } = await client.query(takeSql, [accountId, connectionId, owner, hasLock]);
    const [taken] = takenSchema.parse(rows);
    if (!taken) return null;
    // A statement of its own: its snapshot must see what the predecessor claimed while this one waited for the row.
    await client.query(returnSql, [accountId, connectionId, taken.epoch, []]);
    return { accountId, connectionId, owner, epoch: taken.epoch };
  });
}

/**
 * Gives a lane back with all that is unfinished in it.
 * @param unstarted deliveries that were claimed but not tried: their claim does not count as an attempt
 */
export function releaseLane(lane: Lane, unstarted: string[]): Promise<void> {
  const { accountId, connectionId, owner, epoch } = lane;
  return inTransaction(async (client) => {
    const { rowCount } = await client.query(
      `UPDATE "DeliveryLane" SET "owner" = NULL, "leaseUntil" = NULL
       WHERE "accountId" = $1 AND "connectionId" = $2 AND "owner" = $3 AND "epoch" = $4`,
      [accountId, connectionId, owner, epoch],
    );
    if (rowCount === 1) await client.query(returnSql, [accountId, connectionId, epoch, unstarted]);
  });
}

const foundSchema = z.array(
  z.object({ accountId: z.string(), connectionId: z.string(), isExpired: z.boolean() }),
);
export type FoundLane = z.infer<typeof foundSchema>[number];

const findSql = `
  SELECT c."accountId", c."id" AS "connectionId",
    coalesce(l."leaseUntil" < clock_timestamp(), false) AS "isExpired"
  FROM "Connection" c
  LEFT JOIN "DeliveryLane" l ON l."accountId" = c."accountId" AND l."connectionId" = c."id"
  WHERE l."owner" IS NOT NULL
    OR EXISTS (SELECT 1 FROM "Delivery" d WHERE d."accountId" = c."accountId" AND d."connectionId" = c."id"
               AND d."state" = 'pending' AND d."dueAt" <= coalesce($1::timestamptz, now()))
    OR EXISTS (SELECT 1 FROM "Delivery" d WHERE d."accountId" = c."accountId" AND d."connectionId" = c."id"
               AND d."state" = 'sending')`;

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
  RETURNING l."connectionId", l."epoch"::text, c."enabled", c."currentRevisionId" AS "revisionId"`;

const renewedSchema = z.array(
  z.object({
    connectionId: z.string(),
    epoch: z.string(),
    enabled: z.boolean(),
    revisionId: z.string().nullable(),
  }),
);

/** Says that the worker lives and renews its leases. Returns the lanes that are still its own, by connection id. */
export async function renewLanes(
  query: (text: string, values: unknown[]) => Promise<unknown[]>,
  owner: string,
): Promise<Map<string, z.infer<typeof renewedSchema>[number]>> {
  const rows = renewedSchema.parse(await query(renewSql, [owner]));
  return new Map(rows.map((row) => [row.connectionId, row]));
}
