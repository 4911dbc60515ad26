import { randomUUID } from 'node:crypto';
import { createAccount } from '@/lib/accounts/create-account';
import { hashPassword } from '@/lib/auth/hash-password';
import type { Role } from '@/lib/auth/roles';
import type { Context } from '@/lib/context';
import { prisma } from '@/lib/db/client';
import { withTransaction } from '@/lib/db/transaction';

export const factoryPassword = 'correct horse battery';

export type TestAccount = { accountId: string; websiteId: string; system: Context };

/** An account with one website and nobody in it. */
export async function makeAccount(name = 'Kempen Media'): Promise<TestAccount> {
  const domain = `${randomUUID().slice(0, 8)}.example`;
  const made = await withTransaction((tx) =>
    createAccount(tx, { name, website: { name, domain, locale: 'en' } }),
  );
  return { ...made, system: { accountId: made.accountId, actor: { kind: 'system', name: 'test' } } };
}

/** A person of an account with the factory's password, and the context that the person's requests have. */
export async function makeUser(
  accountId: string,
  role: Role,
): Promise<{ ctx: Context; userId: string; email: string }> {
  const email = `${role}-${randomUUID().slice(0, 8)}@team.example`;
  const passwordHash = await hashPassword(factoryPassword);
  const memberships = { create: { accountId, role } };
  const user = await prisma().user.create({
    data: { email, name: `The ${role}`, passwordHash, memberships },
  });
  return {
    userId: user.id,
    email,
    ctx: { accountId, actor: { kind: 'user', userId: user.id, name: user.name, role } },
  };
}
