import 'server-only';
import type { Transaction } from '../db/transaction';
import { lockConnectionRow } from './internal';
import type { HoldReason } from './states';

/**
 * Holds every waiting delivery of a connection. What is being sent at this moment finishes; what becomes due later
 * is held by the worker while the connection is off.
 * @returns how many are held now by this call
 */
export async function holdPending(
  tx: Transaction,
  { accountId, connectionId, reason }: { accountId: string; connectionId: string; reason: HoldReason },
): Promise<number> {
  await lockConnectionRow(tx, { accountId, connectionId });
  return tx.$executeRaw`
    UPDATE "Delivery" SET "state" = 'held', "reason" = ${reason}, "updatedAt" = now()
    WHERE "accountId" = ${accountId}::uuid AND "connectionId" = ${connectionId}::uuid AND "state" = 'pending'`;
}
