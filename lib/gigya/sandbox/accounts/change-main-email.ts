import { type AccountStore, keyOfEmail } from './account-store';
import type { EmailAccount, FullAccount } from './types';

/**
 * Makes room for a full account whose main e-mail address has changed: the address that it left keeps its lite account,
 * under a new UID, or goes; an address that is known takes the user's UID (api.md section 1.7, the lazy way). Where
 * several share an address, its UID follows the registered one that was written last (section 1.3).
 * @returns the e-mail account of the new address as it then is, and the UID that it had
 */
export function changeMainEmail(
  store: AccountStore,
  input: { full: Pick<FullAccount, 'UID' | 'isRegistered'>; email: string; newUid: string },
): { account: EmailAccount | null; oldUid: string | null } {
  const { full, newUid } = input;
  const left = store.emailOfUid(full.UID);
  if (left && keyOfEmail(left.email) !== keyOfEmail(input.email)) leave(store, left, newUid);
  const taken = store.emails.get(keyOfEmail(input.email)) ?? null;
  if (!taken || taken.UID === full.UID) return { account: taken, oldUid: null };
  const owner = store.fulls.get(taken.UID);
  if (owner?.isRegistered && !full.isRegistered) return { account: taken, oldUid: null };
  moveLite(store, taken.UID, full.UID);
  const account = { ...taken, UID: full.UID };
  return { account, oldUid: taken.UID };
}

function leave(store: AccountStore, left: EmailAccount, newUid: string): void {
  if (left.hasLiteAccount) {
    moveLite(store, left.UID, newUid);
    store.putEmail({ ...left, UID: newUid, hasFullAccount: false });
  } else store.removeEmail(left.email);
}

function moveLite(store: AccountStore, from: string, to: string): void {
  const lite = store.lites.get(from);
  if (!lite) return;
  store.removeLite(from);
  store.putLite({ ...lite, UID: to });
}
