import 'server-only';
import { prisma } from '../db/client';
import { open, type SealedPlace } from './envelope';

const known = new Map<string, Buffer>();

/** Where an account's person key is sealed. */
export const personKeyPlace = (accountId: string): SealedPlace => ({
  accountId,
  subject: 'account',
  field: 'personKey',
});

/**
 * The account's secret for keyed hashes (person keys, body hashes): 32 bytes, the same for the account's whole life.
 * @throws Error when the account is unknown or its key does not open with ENCRYPTION_KEYS
 */
export async function accountKey(accountId: string): Promise<Buffer> {
  const cached = known.get(accountId);
  if (cached) return cached;
  const account = await prisma().account.findUniqueOrThrow({
    where: { id: accountId },
    select: { personKeySealed: true },
  });
  const opened = open(personKeyPlace(accountId), account.personKeySealed);
  if (opened === null)
    throw new Error(
      `The person key of account ${accountId} does not open: a key is missing from ENCRYPTION_KEYS.`,
    );
  const key = Buffer.from(opened, 'base64url');
  known.set(accountId, key);
  return key;
}
