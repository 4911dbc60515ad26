import 'server-only';
import type { Transaction } from '../db/transaction';
import { lockConnectionRow } from './internal';
import type { LaneKey } from './lanes';

/**
 * Moves the waiting and held deliveries of a website's campaigns to another lane, when its key at the partner has changed.
 * What is being sent at this moment, and what a submission inserts at the same time, is moved by the worker when it is
 * due. Call `hintDeliveries` after the commit.
 * @returns how many were moved
 */
export async function moveLane(
  tx: Transaction,
  { accountId, connectionId, websiteId, lane }: LaneKey & { websiteId: string },
): Promise<number> {
  await lockConnectionRow(tx, { accountId, connectionId });
  return tx.$executeRaw`
    UPDATE "Delivery" d SET "lane" = ${lane}, "updatedAt" = now()
    FROM "Participation" p JOIN "Campaign" c ON c."accountId" = p."accountId" AND c."id" = p."campaignId"
    WHERE d."accountId" = ${accountId}::uuid AND d."connectionId" = ${connectionId}::uuid
      AND d."state" IN ('pending', 'held') AND d."lane" <> ${lane}
      AND p."accountId" = d."accountId" AND p."id" = d."participationId" AND c."websiteId" = ${websiteId}::uuid`;
}
