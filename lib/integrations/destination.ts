import 'server-only';
import { createHmac } from 'node:crypto';
import { accountKey } from '../credentials/account-key';
import { log } from '../observability/log';
import type { Manifest } from './define';

/**
 * The account's own key, or null where it does not open: the console stays usable, so that what was lost can be entered
 * again.
 */
export async function destinationKey(accountId: string): Promise<Buffer | null> {
  try {
    return await accountKey(accountId);
  } catch (err) {
    log().warn({ err, accountId }, 'destinations cannot be told apart');
    return null;
  }
}

/**
 * Where a connection goes, as a keyed hash of the manifest's `destination` secret: 16 characters of base64url.
 * @returns '' where the partner has none, or where the secret or the key is missing or cannot be read
 */
export function destinationOf(
  { destination }: Pick<Manifest, 'destination'>,
  { key, secrets }: { key: Buffer | null; secrets: Record<string, string | null> },
): string {
  const value = destination === undefined ? null : secrets[destination];
  if (!value || key === null) return '';
  return createHmac('sha256', key).update(`destination ${value}`, 'utf8').digest('base64url').slice(0, 16);
}
