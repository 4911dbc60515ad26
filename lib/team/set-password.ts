import 'server-only';
import { recordAudit } from '../audit/record-audit';
import { hashPassword } from '../auth/hash-password';
import { withTransaction } from '../db/transaction';
import { AppError } from '../errors';
import { findOneTimeCode, spendOneTimeCode } from './one-time-code';
import { setPasswordSchema } from './schemas';

/**
 * Sets the password of whoever holds a one-time link, and ends the person's other sessions.
 * @throws AppError('not_found') for a used, expired or unknown link; ZodError for a weak password
 */
export async function setPassword(input: unknown): Promise<{ userId: string; sessionVersion: number }> {
  const { code, password } = setPasswordSchema.parse(input);
  const passwordHash = await hashPassword(password);
  return withTransaction(async (tx) => {
    const found = await findOneTimeCode(tx, { purpose: 'password', code });
    if (!found?.userId || !(await spendOneTimeCode(tx, found.id))) {
      throw new AppError(
        'not_found',
        'This link was used already or has expired. Ask an admin for a new one.',
      );
    }
    const user = await tx.user.update({
      where: { id: found.userId },
      data: { passwordHash, sessionVersion: { increment: 1 }, lastSignInAt: new Date() },
      select: {
        id: true,
        name: true,
        sessionVersion: true,
        memberships: { select: { accountId: true, role: true } },
      },
    });
    for (const { accountId, role } of user.memberships) {
      const ctx = { accountId, actor: { kind: 'user', userId: user.id, name: user.name, role } } as const;
      await recordAudit(tx, { ctx, action: 'user.password_set', subject: { kind: 'user', id: user.id } });
    }
    return { userId: user.id, sessionVersion: user.sessionVersion };
  });
}
