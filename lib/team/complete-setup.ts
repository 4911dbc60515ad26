import 'server-only';
import { createAccount } from '../accounts/create-account';
import { recordAudit } from '../audit/record-audit';
import { hashPassword } from '../auth/hash-password';
import { withTransaction } from '../db/transaction';
import { AppError } from '../errors';
import { findOneTimeCode, spendOneTimeCode } from './one-time-code';
import { setupSchema } from './schemas';

const gone = () =>
  new AppError(
    'not_found',
    'This link was used already or has expired. Start Passerelle again to get a new one.',
  );

/**
 * Makes the first account, its website and its admin. Works once, with the link of the start log.
 * @throws AppError('not_found') for a used, expired or unknown link; ZodError for bad input
 */
export async function completeSetup(input: unknown): Promise<{ userId: string; sessionVersion: number }> {
  const setup = setupSchema.parse(input);
  const passwordHash = await hashPassword(setup.password);
  return withTransaction(async (tx) => {
    const code = await findOneTimeCode(tx, { purpose: 'setup', code: setup.code });
    if (!code || !(await spendOneTimeCode(tx, code.id)) || (await tx.user.count()) > 0) throw gone();
    const { accountId } = await createAccount(tx, {
      name: setup.accountName,
      website: { name: setup.accountName, domain: setup.domain, locale: setup.locale },
    });
    const user = await tx.user.create({
      data: {
        email: setup.email,
        name: setup.name,
        passwordHash,
        lastSignInAt: new Date(),
        memberships: { create: { accountId, role: 'admin' } },
      },
      select: { id: true, sessionVersion: true },
    });
    const ctx = { accountId, actor: { kind: 'system', name: 'setup' } } as const;
    await recordAudit(tx, { ctx, action: 'user.invited', subject: { kind: 'user', id: user.id } });
    return { userId: user.id, sessionVersion: user.sessionVersion };
  });
}
