import 'server-only';
import type { Transaction } from '../db/transaction';
import { lockConnectionRow } from './internal';
import type { HoldReason } from './states';

/**
 * Lets held deliveries of a connection go on: due at once, with the attempts that their schedule has left. Call
 * `hintDeliveries` after the commit.
 * @returns how many were released
 */
export async function releaseHeld(
  tx: Transaction,
  {
    accountId,
    connectionId,
    reasons,
  }: { accountId: string; connectionId: string; reasons: readonly HoldReason[] },
): Promise<number> {
  if (reasons.length === 0) return 0;
  await lockConnectionRow(tx, { accountId, connectionId });
  return tx.$executeRaw`
    UPDATE "Delivery" SET "state" = 'pending', "reason" = NULL, "dueAt" = now(), "updatedAt" = now()
    WHERE "accountId" = ${accountId}::uuid AND "connectionId" = ${connectionId}::uuid
      AND "state" = 'held' AND "reason" = ANY(${[...reasons]})`;
}
