import 'server-only';
import { recordAudit } from '../audit/record-audit';
import { authorise } from '../auth/authorise';
import type { Context } from '../context';
import { withTransaction } from '../db/transaction';
import { keepAnAdmin, memberOrThrow } from './internal';
import { changeRoleSchema } from './schemas';

/** Gives a colleague another role. @throws AppError('conflict') for the last admin */
export async function changeRole({ ctx, input }: { ctx: Context; input: unknown }): Promise<void> {
  authorise(ctx, 'team:manage');
  const { userId, role } = changeRoleSchema.parse(input);
  await withTransaction(async (tx) => {
    const { role: before } = await memberOrThrow(tx, { ctx, userId });
    if (before === role) return;
    await tx.membership.update({
      where: { accountId_userId: { accountId: ctx.accountId, userId } },
      data: { role },
    });
    await keepAnAdmin(tx, ctx.accountId);
    await recordAudit(tx, {
      ctx,
      action: 'user.role_changed',
      subject: { kind: 'user', id: userId },
      detail: { from: before, to: role },
    });
  });
}
