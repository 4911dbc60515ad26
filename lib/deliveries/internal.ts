import 'server-only';
import type { Transaction } from '../db/transaction';

/**
 * Makes a hold or a release and the worker's own holds take turns: the worker reads the connection under a share
 * lock before it holds a delivery, so that none is held just after its release.
 */
export async function lockConnectionRow(
  tx: Transaction,
  { accountId, connectionId }: { accountId: string; connectionId: string },
): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "Connection" WHERE "accountId" = ${accountId}::uuid AND "id" = ${connectionId}::uuid
    FOR NO KEY UPDATE`;
}
