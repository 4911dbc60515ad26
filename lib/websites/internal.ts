import 'server-only';
import type { Context } from '../context';
import type { Transaction } from '../db/transaction';
import { AppError } from '../errors';

/**
 * A website of the caller's account, locked until the transaction ends.
 * @throws AppError('not_found') also for a deleted one or another account's
 */
export async function lockWebsite(tx: Transaction, { ctx, websiteId }: { ctx: Context; websiteId: string }) {
  await tx.$queryRaw`
    SELECT 1 FROM "Website" WHERE "accountId" = ${ctx.accountId}::uuid AND "id" = ${websiteId}::uuid
    FOR NO KEY UPDATE`;
  const website = await tx.website.findFirst({
    where: { accountId: ctx.accountId, id: websiteId, deletedAt: null },
    select: { id: true, name: true, domain: true, locales: true, locale: true, country: true, version: true },
  });
  if (!website) throw new AppError('not_found', 'This website does not exist any more.');
  return website;
}
