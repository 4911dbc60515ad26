import 'server-only';
import { recordAudit } from '../audit/record-audit';
import { prisma } from '../db/client';
import { withTransaction } from '../db/transaction';
import { passwordFits } from './hash-password';
import { signInSchema } from './schemas';
import { clearSignInCount, countSignIn } from './sign-in-limit';

export type VerifiedUser = { id: string; sessionVersion: number };

/**
 * Checks an e-mail and a password. Unknown, disabled, without an account and wrong are one answer, in the same time.
 * @returns the user, or null
 * @throws AppError('rate_limited')
 */
export async function verifyCredentials(input: {
  email: unknown;
  password: unknown;
  ip: string;
}): Promise<VerifiedUser | null> {
  const parsed = signInSchema.safeParse(input);
  if (!parsed.success) return null;
  const { email, password } = parsed.data;
  await countSignIn(email, input.ip);
  const user = await prisma().user.findUnique({
    where: { email },
    select: {
      id: true,
      name: true,
      passwordHash: true,
      sessionVersion: true,
      disabledAt: true,
      memberships: { select: { accountId: true, role: true }, orderBy: { createdAt: 'asc' } },
    },
  });
  const fits = await passwordFits(user?.passwordHash ?? null, password);
  const membership = user?.memberships[0];
  if (!user || !membership || !fits || user.disabledAt) return null;
  await clearSignInCount(email, input.ip);
  await withTransaction(async (tx) => {
    await tx.user.update({ where: { id: user.id }, data: { lastSignInAt: new Date() } });
    const actor = { kind: 'user', userId: user.id, name: user.name, role: membership.role } as const;
    await recordAudit(tx, {
      ctx: { accountId: membership.accountId, actor },
      action: 'user.signed_in',
      subject: { kind: 'user', id: user.id },
    });
  });
  return { id: user.id, sessionVersion: user.sessionVersion };
}
