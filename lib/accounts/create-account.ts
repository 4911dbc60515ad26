import 'server-only';
import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { recordAudit } from '../audit/record-audit';
import { personKeyPlace } from '../credentials/account-key';
import { seal } from '../credentials/envelope';
import type { Transaction } from '../db/transaction';
import type { Locale } from '../forms/variables';

export type NewAccount = {
  name: string;
  website: { name: string; domain: string; locale: Locale };
};

/** Makes an account with a person key of its own and its first website. */
export async function createAccount(
  tx: Transaction,
  { name, website }: NewAccount,
): Promise<{ accountId: string; websiteId: string }> {
  const accountId = uuidv7();
  const personKey = randomBytes(32).toString('base64url');
  await tx.account.create({
    data: { id: accountId, name, personKeySealed: seal(personKeyPlace(accountId), personKey) },
  });
  const { id: websiteId } = await tx.website.create({
    data: { accountId, ...website, locales: [website.locale] },
    select: { id: true },
  });
  const ctx = { accountId, actor: { kind: 'system', name: 'setup' } } as const;
  await recordAudit(tx, { ctx, action: 'account.created', subject: { kind: 'account', id: accountId } });
  return { accountId, websiteId };
}
