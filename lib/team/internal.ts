import 'server-only';
import type { Context } from '../context';
import type { Transaction } from '../db/transaction';
import { AppError } from '../errors';

/** A colleague within the caller's account. @throws AppError('not_found') */
export async function memberOrThrow(tx: Transaction, { ctx, userId }: { ctx: Context; userId: string }) {
  const member = await tx.membership.findUnique({
    where: { accountId_userId: { accountId: ctx.accountId, userId } },
    select: { role: true, user: { select: { id: true, name: true, disabledAt: true } } },
  });
  if (!member) throw new AppError('not_found', 'This person is not on your team.');
  return member;
}

/** Refuses a change after which nobody could manage the account. @throws AppError('conflict') */
export async function keepAnAdmin(tx: Transaction, accountId: string): Promise<void> {
  // Locks the account's memberships, so that two admins cannot remove each other at the same moment.
  await tx.$queryRaw`SELECT 1 FROM "Membership" WHERE "accountId" = ${accountId}::uuid FOR UPDATE`;
  const admins = await tx.membership.count({
    where: { accountId, role: 'admin', user: { disabledAt: null } },
  });
  if (admins === 0)
    throw new AppError('conflict', 'The account needs at least one admin. Make somebody else admin first.');
}
