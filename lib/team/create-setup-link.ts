import 'server-only';
import { withTransaction } from '../db/transaction';
import { makeOneTimeLink } from './one-time-code';

/** The one-time address where the first user of this installation is made; null once there is a user. */
export function createSetupLink(): Promise<string | null> {
  return withTransaction(async (tx) => {
    if ((await tx.user.count()) > 0) return null;
    const { url } = await makeOneTimeLink(tx, { purpose: 'setup' });
    return url;
  });
}
