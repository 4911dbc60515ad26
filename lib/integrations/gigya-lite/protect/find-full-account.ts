import 'server-only';
import type { Caller } from '../caller';
import type { KnownFullAccounts } from './known-full-accounts';
import { lookUp, readAccount } from './look-up';
import type { LookUp } from './look-up-answers';
import type { SearchBudget } from './search-budget';

/**
 * The full account of an e-mail address, if it has one, directly before a write. Between this answer and the write there
 * is one call of the network: an account that is registered, or a field that is filled in, within that time is not seen;
 * nor, on a site that allows searches alone and hides its login names (403026), an account of the last 30 seconds (api.md
 * sections 1.5 and 1.8).
 */
export async function findFullAccount(input: {
  caller: Caller;
  /** Which site, as `siteKey` names it. */
  key: string;
  email: string;
  /** Whether the content of the account is wanted too; it is read each time. */
  needsContent: boolean;
  searchesPerSecond: number;
  knownFull: KnownFullAccounts;
  searches: SearchBudget;
}): Promise<LookUp> {
  const { caller, key, email, needsContent, knownFull } = input;
  const known = knownFull.get(key, email);
  if (known && !needsContent) return { kind: 'full', account: { uid: known, content: null } };
  if (known) {
    const read = await readAccount(caller, { UID: known });
    if (read.kind === 'full' || read.kind === 'failed') return read;
    knownFull.forget(key, email);
  }
  const { signal } = caller;
  const takeSearch = () => input.searches.take({ key, perSecond: input.searchesPerSecond, signal });
  const found = await lookUp({ caller, email, needsContent, takeSearch });
  if (found.kind === 'full' && found.account.uid) knownFull.set(key, email, found.account.uid);
  return found;
}
