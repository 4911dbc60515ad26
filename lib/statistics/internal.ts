import 'server-only';
import type { z } from 'zod';
import { pool } from '../db/client';
import { AppError } from '../errors';

const campaignNotFound = () => new AppError('not_found', 'This campaign does not exist.');

/**
 * Reads what a screen asks for. A campaign id that is none counts as a campaign that does not exist.
 * @throws AppError('not_found') @throws AppError('invalid')
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  if (parsed.error.issues.some(({ path }) => path[0] === 'campaignId')) throw campaignNotFound();
  throw new AppError('invalid', 'These statistics cannot be asked for. Open the page again.');
}

export type CampaignPlace = { accountId: string; campaignId: string };

const firstRowSql = `
  SELECT least(
    (SELECT min(e.at) FROM "CampaignEvent" e WHERE e."accountId" = c."accountId" AND e."campaignId" = c.id),
    (SELECT min(p."createdAt") FROM "Participation" p WHERE p."accountId" = c."accountId" AND p."campaignId" = c.id)
  ) AS "firstAt"
  FROM "Campaign" c WHERE c."accountId" = $1 AND c.id = $2`;

/**
 * When the campaign's first row was written; null while there is none.
 * @throws AppError('not_found') also for another account's campaign
 */
export async function firstRowAt({ accountId, campaignId }: CampaignPlace): Promise<Date | null> {
  const { rows } = await pool().query<{ firstAt: Date | null }>(firstRowSql, [accountId, campaignId]);
  if (!rows[0]) throw campaignNotFound();
  return rows[0].firstAt;
}
