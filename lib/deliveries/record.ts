import 'server-only';
import { z } from 'zod';
import { pool } from '../db/client';
import { inTransaction } from './in-transaction';
import type { Lane } from './lanes';
import type { Settlement } from './settlement';

/** What a batch of settlements did. */
export type RecordResult = {
  /** Deliveries that were written; the others belong to a newer owner by now. */
  recorded: string[];
  /** Whether somebody's next delivery was waiting for one of these. */
  hasWoken: boolean;
};

const answerSchema = z.tuple([z.object({ recorded: z.array(z.string()), woken: z.number() })]);

/**
 * Attempts, new states, what was superseded and which parked delivery may go next: all of it or nothing. A row is
 * written only as long as it is `sending` in this lane under this owner's epoch and attempt number. Other rows of the person are
 * skipped when locked: their own claim finds out a moment later.
 */
const recordSql = `
  WITH given AS MATERIALIZED (
    SELECT g."id", g."number", s.* FROM unnest($4::uuid[], $5::int[], $6::jsonb[]) g("id", "number", "body")
    CROSS JOIN LATERAL jsonb_to_record(g."body") s(
      "state" text, "reason" text, "waitMs" float8, "lane" text, "attempt" jsonb, "carried" jsonb, "holdOnlyWhile" jsonb)
  ), own AS MATERIALIZED (
    SELECT d."id", d."personKey" FROM given g
    JOIN "Delivery" d ON d."accountId" = $1 AND d."id" = g."id"
    WHERE d."lane" = $8 AND d."state" = 'sending' AND d."epoch" = $3 AND d."attempts" = g."number"
    ORDER BY d."id" FOR UPDATE OF d
  ), settled AS MATERIALIZED (
    SELECT own."personKey", g.*, coalesce(CASE g."holdOnlyWhile" ->> 'is'
      WHEN 'off' THEN c."enabled"
      WHEN 'revision' THEN c."currentRevisionId" IS DISTINCT FROM (g."holdOnlyWhile" ->> 'revisionId')::uuid
        OR w."currentRevisionId" IS DISTINCT FROM (g."holdOnlyWhile" ->> 'websiteRevisionId')::uuid
    END, false) AS "isOutrun"
    FROM own JOIN given g ON g."id" = own."id"
    JOIN "Connection" c ON c."accountId" = $1 AND c."id" = $2
    LEFT JOIN "ConnectionWebsite" w ON w."accountId" = $1 AND w."connectionId" = $2
      AND w."websiteId" = (g."holdOnlyWhile" ->> 'websiteId')::uuid
  ), kept AS (
    INSERT INTO "DeliveryAttempt" ("accountId", "deliveryId", "number", "connectionRevisionId", "websiteRevisionId", "outcome", "fault",
      "errorCode", "message", "calls", "fieldsSent", "warnings", "bodyHash", "startedAt", "endedAt")
    SELECT $1, s."id", s."number", a."revisionId", a."websiteRevisionId", a."outcome", a."fault", a."errorCode",
      a."message", a."calls", ARRAY(SELECT jsonb_array_elements_text(a."fieldsSent")), a."warnings", a."bodyHash", a."startedAt", a."endedAt"
    FROM settled s
    CROSS JOIN LATERAL jsonb_to_record(s."attempt") a(
      "revisionId" uuid, "websiteRevisionId" uuid, "outcome" text, "fault" text, "errorCode" int, "message" text, "calls" jsonb,
      "fieldsSent" jsonb, "warnings" jsonb, "bodyHash" text, "startedAt" timestamptz, "endedAt" timestamptz)
    WHERE jsonb_typeof(s."attempt") = 'object'
  ), changed AS (
    UPDATE "Delivery" d
    SET "lane" = coalesce(s."lane", d."lane"),
        "state" = (CASE WHEN s."isOutrun" THEN 'pending' ELSE s."state" END)::"DeliveryState",
        "reason" = CASE WHEN NOT s."isOutrun" THEN s."reason" END,
        "dueAt" = CASE WHEN s."isOutrun" THEN coalesce($7::timestamptz, now())
          WHEN s."waitMs" IS NULL THEN d."dueAt"
          ELSE coalesce($7::timestamptz, now()) + s."waitMs" * interval '1 millisecond' END,
        "attempts" = d."attempts" - CASE WHEN jsonb_typeof(s."attempt") = 'object' THEN 0 ELSE 1 END,
        "deliveredAt" = CASE WHEN s."state" = 'delivered' THEN now() END,
        "updatedAt" = now()
    FROM settled s WHERE d."accountId" = $1 AND d."id" = s."id"
    RETURNING d."id"
  ), superseded AS (
    UPDATE "Delivery" d SET "state" = 'skipped', "reason" = 'superseded', "updatedAt" = now()
    FROM (
      SELECT o."id" FROM "Delivery" o
      WHERE o."accountId" = $1 AND o."state" IN ('pending', 'held') AND o."id" = ANY(
        ARRAY(SELECT jsonb_array_elements_text(s."carried")::uuid FROM settled s))
      FOR UPDATE SKIP LOCKED
    ) done
    WHERE d."accountId" = $1 AND d."id" = done."id"
  ), woken AS (
    UPDATE "Delivery" d SET "dueAt" = coalesce($7::timestamptz, now()), "updatedAt" = now()
    FROM (
      SELECT n."id" FROM "Delivery" n
      WHERE n."accountId" = $1 AND n."state" = 'pending' AND n."id" = ANY(ARRAY(
        SELECT (
          SELECT w."id" FROM "Delivery" w
          WHERE w."accountId" = $1 AND w."connectionId" = $2 AND w."lane" = $8 AND w."personKey" = s."personKey"
            AND w."state" = 'pending' AND (w."id" > s."id" OR s."state" <> 'pending')
            AND w."dueAt" <= coalesce($7::timestamptz, now()) + interval '1 second' AND NOT s."carried" ? w."id"::text
          ORDER BY w."id" DESC LIMIT 1
        ) FROM settled s))
      FOR UPDATE SKIP LOCKED
    ) next
    WHERE d."accountId" = $1 AND d."id" = next."id"
    RETURNING d."id"
  )
  SELECT (SELECT coalesce(jsonb_agg("id"), '[]') FROM changed) AS "recorded",
    (SELECT count(*)::int FROM woken) AS "woken"`;

/** Waits for who is changing the connection. The statement that follows sees what was changed, as it is a later one. */
const lockSql = `SELECT 1 FROM "Connection" WHERE "accountId" = $1 AND "id" = $2 FOR SHARE`;

/**
 * Writes how claimed deliveries of a lane go on, in one statement. Only a hold locks the connection before.
 * @param now replaces the database's clock
 */
export async function recordSettlements(
  lane: Lane,
  settlements: Settlement[],
  now: Date | null,
): Promise<RecordResult> {
  const bodies = settlements.map(({ id: _id, number: _number, ...body }) => JSON.stringify(body));
  const statement = {
    name: 'record_settlements',
    text: recordSql,
    values: [
      lane.accountId,
      lane.connectionId,
      lane.epoch,
      settlements.map(({ id }) => id),
      settlements.map(({ number }) => number),
      bodies,
      now,
      lane.lane,
    ],
  };
  const { rows } = settlements.some(({ holdOnlyWhile }) => holdOnlyWhile)
    ? await inTransaction(async (client) => {
        await client.query(lockSql, [lane.accountId, lane.connectionId]);
        return client.query(statement);
      })
    : await pool().query(statement);
  const [{ recorded, woken }] = answerSchema.parse(rows);
  return { recorded, hasWoken: woken > 0 };
}
