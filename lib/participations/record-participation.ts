import 'server-only';
import { v7 as uuidv7 } from 'uuid';
import type { Consent } from '../consents/consents-of';
import { pool } from '../db/client';
import type { Answers, Locale, Profile } from '../forms/variables';
import type { Origin } from './origin';

/** Which submission: the same one again is the same participation. */
export type SubmissionPlace = { accountId: string; campaignId: string; submissionId: string };

export type NewParticipation = SubmissionPlace & {
  revisionId: string;
  personKey: string;
  email: string;
  profile: Profile;
  answers: Answers;
  consents: readonly Consent[];
  receipt: string;
  locale: Locale;
  origin: Origin;
  connectionIds: string[];
};

export type RecordedParticipation = {
  participationId: string;
  receipt: string;
  repeated: boolean;
  /** Connections that have a delivery due at once. */
  dueConnectionIds: string[];
};

// The share lock orders this against switching a connection on: a delivery that is held because the connection was
// off is there to be released. One statement is one transaction and one round trip.
const text = `
WITH submission AS (
  INSERT INTO "SubmissionKey" ("accountId", "campaignId", "submissionId", "participationId", "receipt")
  VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING "participationId", "receipt"
), participation AS (
  INSERT INTO "Participation" ("accountId", "campaignId", "id", "receipt", "revisionId", "personKey", "email",
    "profile", "locale", "channel", "device", "source", "answers")
  SELECT $1, $2, "participationId", "receipt", $6::uuid, $7, $8, $9::jsonb, $10, $11, $12, $13, $17::jsonb FROM submission
), consent AS (
  INSERT INTO "ConsentRecord" ("accountId", "participationId", "optIn", "decision", "category", "wordingHash", "revisionId",
    "locale")
  SELECT $1, "participationId", shown."optIn", shown."decision", shown."category", shown."wordingHash", $6::uuid, $10
  FROM submission, unnest($18::text[], $19::text[], $20::text[], $21::text[])
    AS shown("optIn", "decision", "category", "wordingHash")
), event AS (
  INSERT INTO "CampaignEvent" ("accountId", "campaignId", "id", "kind", "participationId", "channel", "device", "source")
  SELECT $1, $2, $14::uuid, 'participation', "participationId", $11, $12, $13 FROM submission
), target AS MATERIALIZED (
  SELECT c."id", c."enabled" FROM "Connection" c
  WHERE c."accountId" = $1 AND c."id" = ANY($15::uuid[]) AND EXISTS (SELECT FROM submission)
  ORDER BY c."id" FOR SHARE OF c
), override AS (
  SELECT w."connectionId", w."lane" FROM "Campaign" p
  JOIN "ConnectionWebsite" w ON w."accountId" = p."accountId" AND w."websiteId" = p."websiteId"
  WHERE p."accountId" = $1 AND p."id" = $2 AND w."connectionId" = ANY($15::uuid[])
), delivery AS (
  INSERT INTO "Delivery" ("accountId", "id", "participationId", "connectionId", "lane", "personKey", "state", "reason")
  SELECT $1, planned."id", submission."participationId", target."id", COALESCE(override."lane", ''), $7,
    CASE WHEN target."enabled" THEN 'pending' ELSE 'held' END::"DeliveryState",
    CASE WHEN target."enabled" THEN NULL ELSE 'connection_off' END
  FROM submission, target JOIN unnest($15::uuid[], $16::uuid[]) AS planned("connectionId", "id")
    ON planned."connectionId" = target."id"
    LEFT JOIN override ON override."connectionId" = target."id"
  RETURNING "connectionId", "state"
)
SELECT "participationId", "receipt", false AS "repeated",
  ARRAY(SELECT "connectionId"::text FROM delivery WHERE "state" = 'pending') AS "dueConnectionIds"
FROM submission
UNION ALL
SELECT "participationId", "receipt", true, '{}' FROM "SubmissionKey"
WHERE "accountId" = $1 AND "campaignId" = $2 AND "submissionId" = $3 AND NOT EXISTS (SELECT FROM submission)`;

function valuesOf(row: NewParticipation): unknown[] {
  const { consents } = row;
  const { channel, device, source } = row.origin;
  const connectionIds = [...new Set(row.connectionIds)];
  return [
    ...[
      row.accountId,
      row.campaignId,
      row.submissionId,
      uuidv7(),
      row.receipt,
      row.revisionId,
      row.personKey,
    ],
    ...[row.email, JSON.stringify(row.profile), row.locale, channel, device, source, uuidv7()],
    ...[connectionIds, connectionIds.map(() => uuidv7()), JSON.stringify(row.answers)],
    ...[consents.map(({ optIn }) => optIn), consents.map(({ decision }) => decision)],
    ...[consents.map(({ category }) => category), consents.map(({ wordingHash }) => wordingHash)],
  ];
}

/**
 * Writes a participation with its consents, its statistic and its deliveries, all or nothing, unless its submission is
 * there already: then the first result is the answer. A delivery is due at once, or held while its connection is off;
 * it stands in the lane of the campaign's website.
 */
export async function recordParticipation(row: NewParticipation): Promise<RecordedParticipation> {
  const statement = { name: 'record-participation', text, values: valuesOf(row) };
  const { rows } = await pool().query<RecordedParticipation>(statement);
  // A rival that committed after this statement's snapshot is refused by the key but not seen by the read.
  const recorded = rows[0] ?? (await pool().query<RecordedParticipation>(statement)).rows[0];
  if (!recorded) throw new Error(`Submission ${row.submissionId} is neither new nor recorded.`);
  return recorded;
}
