import 'server-only';
import { z } from 'zod';
import { pool } from '../db/client';
import { type ConnectionState, connectionStateColumns, connectionStateShape } from './connection-state';
import type { Lane } from './lanes';

/** A delivery that this worker is about to try. `number` counts its attempts, this one included. */
export type Claim = { id: string; personKey: string; number: number; isAlone: boolean };

export type ClaimResult = {
  claims: Claim[];
  /** Whether all that was due has been looked at. */
  isDrained: boolean;
  /** No delivery that could be missed is due before this instant; pass it to the next claim. */
  notBefore: string;
  connection: ConnectionState;
};

/** The reason of a waiting delivery that was rejected together with carried values and is next tried without them. */
export const aloneReason = 'alone';

const answerSchema = z.tuple([
  z.object({
    claims: z.array(
      z.object({ id: z.string(), personKey: z.string(), number: z.number(), isAlone: z.boolean() }),
    ),
    scanned: z.number(),
    notBefore: z.string().nullable(),
    ...connectionStateShape,
  }),
]);

/**
 * One delivery of a person is in flight in the lane at most, and it is the newest. A due row that has to wait (its person is in
 * flight, or a newer one follows its own schedule) is parked a little later, so that waiting rows never pile up at
 * the head of the lane; a due row with a newer due one gives its place to that one. LIMIT is a literal because the
 * planner takes a parameter for a tenth of the table.
 */
const claimSql = (limit: number) => `
  WITH lane AS MATERIALIZED (
    SELECT coalesce($6::timestamptz, now()) AS "now" FROM "DeliveryLane"
    WHERE "accountId" = $1 AND "connectionId" = $2 AND "lane" = $7 AND "owner" = $3 AND "epoch" = $4
    FOR SHARE
  ), due AS MATERIALIZED (
    SELECT d."id", d."personKey", d."dueAt" FROM "Delivery" d
    WHERE d."accountId" = $1 AND d."connectionId" = $2 AND d."lane" = $7 AND d."state" = 'pending'
      AND d."dueAt" <= (SELECT "now" FROM lane) AND d."dueAt" >= $5
    ORDER BY d."dueAt", d."id" LIMIT ${limit}
    FOR UPDATE SKIP LOCKED
  ), verdict AS MATERIALIZED (
    SELECT due."id" AS "dueId", newest."id", newest."dueAt", EXISTS (
      SELECT 1 FROM "Delivery" s
      WHERE s."accountId" = $1 AND s."connectionId" = $2 AND s."lane" = $7 AND s."personKey" = due."personKey"
        AND s."state" = 'sending'
    ) AS "isBusy"
    FROM due
    LEFT JOIN LATERAL (
      SELECT n."id", n."dueAt" FROM "Delivery" n
      WHERE n."accountId" = $1 AND n."connectionId" = $2 AND n."lane" = $7 AND n."personKey" = due."personKey"
        AND n."id" >= due."id" AND n."state" = 'pending'
      ORDER BY n."id" DESC LIMIT 1
    ) newest ON true
  ), taken AS MATERIALIZED (
    SELECT d."id" FROM "Delivery" d
    WHERE d."accountId" = $1 AND d."state" = 'pending' AND d."id" IN (
      SELECT v."id" FROM verdict v WHERE NOT v."isBusy" AND v."dueAt" <= (SELECT "now" FROM lane)
    )
    FOR UPDATE SKIP LOCKED
  ), parked AS (
    UPDATE "Delivery" d
    SET "dueAt" = greatest(v."dueAt", (SELECT "now" FROM lane) + interval '1 second')
    FROM verdict v
    WHERE d."accountId" = $1 AND d."id" = v."dueId" AND v."dueId" NOT IN (SELECT "id" FROM taken)
  ), started AS (
    UPDATE "Delivery" d
    SET "state" = 'sending', "attempts" = d."attempts" + 1, "epoch" = $4, "updatedAt" = now()
    FROM taken
    WHERE d."accountId" = $1 AND d."id" = taken."id"
    RETURNING d."id", d."personKey", d."attempts", d."reason", d."dueAt"
  )
  SELECT
    (SELECT coalesce(jsonb_agg(jsonb_build_object(
       'id', "id", 'personKey', "personKey", 'number', "attempts", 'isAlone', "reason" IS NOT DISTINCT FROM '${aloneReason}'
     ) ORDER BY "dueAt", "id"), '[]') FROM started) AS "claims",
    (SELECT count(*)::int FROM due) AS "scanned",
    (SELECT CASE WHEN (SELECT count(*) FROM due) < ${limit} THEN "now" ELSE (SELECT max("dueAt") FROM due) END
       - interval '2 seconds' FROM lane)::text AS "notBefore",
    ${connectionStateColumns('$7')}
  FROM "Connection" c WHERE c."accountId" = $1 AND c."id" = $2`;

/**
 * Takes up to `limit` due deliveries of a lane for sending.
 * @param notBefore of the claim before, or '-infinity': spares the entries of finished deliveries. It lies two seconds
 *   behind, because a transaction commits later than its rows say; slower ones are met by a claim without it.
 * @param now replaces the database's clock
 * @returns null when the lane belongs to another owner
 */
export async function claimDue({
  lane,
  limit,
  notBefore,
  now,
}: {
  lane: Lane;
  limit: number;
  notBefore: string;
  now: Date | null;
}): Promise<ClaimResult | null> {
  const { accountId, connectionId, owner, epoch } = lane;
  const { rows } = await pool().query({
    name: `claim_${limit}`,
    text: claimSql(limit),
    values: [accountId, connectionId, owner, epoch, notBefore, now, lane.lane],
  });
  const [answer] = answerSchema.parse(rows);
  const { claims, scanned, notBefore: nextNotBefore, ...connection } = answer;
  if (nextNotBefore === null) return null;
  return {
    claims,
    isDrained: scanned < limit,
    notBefore: nextNotBefore,
    connection,
  };
}
