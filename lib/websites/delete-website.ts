import 'server-only';
import { recordAudit } from '../audit/record-audit';
import { authorise } from '../auth/authorise';
import type { Context } from '../context';
import { type Transaction, withTransaction } from '../db/transaction';
import { AppError } from '../errors';
import { lockWebsite } from './internal';
import { deleteWebsiteSchema } from './schemas';

/**
 * Deletes a website that no campaign is on; its row stays for what refers to it.
 * @throws AppError('conflict') while campaigns use it, and for the last website of the account
 */
export async function deleteWebsite({ ctx, input }: { ctx: Context; input: unknown }): Promise<void> {
  authorise(ctx, 'website:manage');
  const { websiteId } = deleteWebsiteSchema.parse(input);
  await withTransaction(async (tx) => {
    await lockAllWebsites(tx, ctx);
    await lockWebsite(tx, { ctx, websiteId });
    await expectUnused(tx, { ctx, websiteId });
    await expectAnother(tx, ctx);
    await tx.website.update({
      where: { accountId_id: { accountId: ctx.accountId, id: websiteId } },
      data: { deletedAt: new Date() },
    });
    await recordAudit(tx, { ctx, action: 'website.deleted', subject: { kind: 'website', id: websiteId } });
  });
}

/** Two deletions at one moment take turns, so that one website stays. */
const lockAllWebsites = (tx: Transaction, { accountId }: Context) =>
  tx.$queryRaw`
    SELECT 1 FROM "Website" WHERE "accountId" = ${accountId}::uuid AND "deletedAt" IS NULL
    ORDER BY "id" FOR NO KEY UPDATE`;

const named = 3;

async function expectUnused(
  tx: Transaction,
  { ctx, websiteId }: { ctx: Context; websiteId: string },
): Promise<void> {
  const where = { accountId: ctx.accountId, websiteId };
  const count = await tx.campaign.count({ where });
  if (count === 0) return;
  const campaigns = await tx.campaign.findMany({
    where,
    select: { internalName: true },
    orderBy: { id: 'asc' },
    take: named,
  });
  const names = campaigns.map(({ internalName }) => `“${internalName}”`);
  if (count > named) names.push(`${count - named} more`);
  throw new AppError(
    'conflict',
    `${count === 1 ? '1 campaign uses' : `${count} campaigns use`} it: ${names.join(', ')}. Move ${count === 1 ? 'it' : 'them'} to another website first.`,
  );
}

async function expectAnother(tx: Transaction, { accountId }: Context): Promise<void> {
  if ((await tx.website.count({ where: { accountId, deletedAt: null } })) > 1) return;
  throw new AppError('conflict', 'It is your only website. Add another one first.');
}
