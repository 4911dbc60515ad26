import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import type { Transaction } from '../db/transaction';
import { env } from '../env';

export type CodePurpose = 'setup' | 'password';

const validHours: Record<CodePurpose, number> = { setup: 24, password: 72 };
const path: Record<CodePurpose, string> = { setup: '/setup', password: '/password' };
const hashOf = (code: string) => createHash('sha256').update(code).digest('base64url');

/**
 * Makes a link that works once, for 24 hours (setup) or three days (password), and ends the person's earlier ones.
 * Only a hash of its code is stored.
 */
export async function makeOneTimeLink(
  tx: Transaction,
  { purpose, userId = null }: { purpose: CodePurpose; userId?: string | null },
): Promise<{ url: string; expiresAt: Date }> {
  const code = randomBytes(24).toString('base64url');
  const expiresAt = new Date(Date.now() + validHours[purpose] * 3_600_000);
  await tx.oneTimeCode.updateMany({ where: { purpose, userId, usedAt: null }, data: { usedAt: new Date() } });
  await tx.oneTimeCode.create({ data: { purpose, userId, codeHash: hashOf(code), expiresAt } });
  return { url: `${env().APP_URL}${path[purpose]}?code=${code}`, expiresAt };
}

/** The still valid code behind a link, or null. */
export async function findOneTimeCode(
  tx: Transaction,
  { purpose, code }: { purpose: CodePurpose; code: string },
): Promise<{ id: string; userId: string | null } | null> {
  return tx.oneTimeCode.findFirst({
    where: { purpose, codeHash: hashOf(code), usedAt: null, expiresAt: { gt: new Date() } },
    select: { id: true, userId: true },
  });
}

/** Uses a code up; false when somebody else was faster. */
export async function spendOneTimeCode(tx: Transaction, id: string): Promise<boolean> {
  const { count } = await tx.oneTimeCode.updateMany({
    where: { id, usedAt: null },
    data: { usedAt: new Date() },
  });
  return count === 1;
}
