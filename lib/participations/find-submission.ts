import 'server-only';
import { pool } from '../db/client';
import type { SubmissionPlace } from './record-participation';

const text = `SELECT "participationId", "receipt" FROM "SubmissionKey"
WHERE "accountId" = $1 AND "campaignId" = $2 AND "submissionId" = $3`;

/** What an earlier submission of this id was answered, or undefined when there was none. */
export async function findSubmission(
  place: SubmissionPlace,
): Promise<{ participationId: string; receipt: string } | undefined> {
  const values = [place.accountId, place.campaignId, place.submissionId];
  const { rows } = await pool().query<{ participationId: string; receipt: string }>({
    name: 'find-submission',
    text,
    values,
  });
  return rows[0];
}
