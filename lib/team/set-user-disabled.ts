import 'server-only';
import { recordAudit } from '../audit/record-audit';
import { authorise } from '../auth/authorise';
import type { Context } from '../context';
import { withTransaction } from '../db/transaction';
import { keepAnAdmin, memberOrThrow } from './internal';
import { setUserDisabledSchema } from './schemas';

/** Shuts a colleague out, which ends every session at once, or lets the person in again. */
export async function setUserDisabled({ ctx, input }: { ctx: Context; input: unknown }): Promise<void> {
  authorise(ctx, 'team:manage');
  const { userId, disabled } = setUserDisabledSchema.parse(input);
  await withTransaction(async (tx) => {
    const { user } = await memberOrThrow(tx, { ctx, userId });
    if ((user.disabledAt !== null) === disabled) return;
    await tx.user.update({
      where: { id: userId },
      data: { disabledAt: disabled ? new Date() : null, sessionVersion: { increment: 1 } },
    });
    if (disabled) await keepAnAdmin(tx, ctx.accountId);
    const action = disabled ? 'user.disabled' : 'user.enabled';
    await recordAudit(tx, { ctx, action, subject: { kind: 'user', id: userId } });
  });
}
