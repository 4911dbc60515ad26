import 'server-only';
import { recordAudit } from '../audit/record-audit';
import { authorise } from '../auth/authorise';
import type { Context } from '../context';
import { withTransaction } from '../db/transaction';
import { AppError } from '../errors';
import { makeOneTimeLink } from './one-time-code';
import { inviteUserSchema } from './schemas';

/**
 * Adds a colleague and makes the link where the person chooses a password.
 * @throws AppError('conflict') when the e-mail is taken
 */
export async function inviteUser({
  ctx,
  input,
}: {
  ctx: Context;
  input: unknown;
}): Promise<{ userId: string; url: string; expiresAt: Date }> {
  authorise(ctx, 'team:manage');
  const { name, email, role } = inviteUserSchema.parse(input);
  return withTransaction(async (tx) => {
    if (await tx.user.findUnique({ where: { email }, select: { id: true } })) {
      const message = 'Somebody with this e-mail has a sign-in already.';
      throw new AppError('conflict', message, { fields: { email: message } });
    }
    const user = await tx.user.create({
      data: { name, email, memberships: { create: { accountId: ctx.accountId, role } } },
      select: { id: true },
    });
    const link = await makeOneTimeLink(tx, { purpose: 'password', userId: user.id });
    await recordAudit(tx, {
      ctx,
      action: 'user.invited',
      subject: { kind: 'user', id: user.id },
      detail: { role },
    });
    return { userId: user.id, ...link };
  });
}
