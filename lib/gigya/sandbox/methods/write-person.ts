import { type AccountStore, keyOfEmail } from '../accounts/account-store';
import { changeMainEmail } from '../accounts/change-main-email';
import { type Person, registerFull, type Write, writeFull, writeLite } from '../accounts/merge-accounts';
import type { EmailAccount, FullAccount } from '../accounts/types';
import { newAccountToken, newId } from '../state';
import type { MethodInput } from './index';
import type { CheckedContent } from './read-content';

type Input = Pick<Write, 'email'> & Pick<CheckedContent, 'changes' | 'newFields'>;

export type Written = {
  account: EmailAccount;
  /** The UID that the e-mail account had until now, when it has another. */
  oldUid: string | null;
};

/** Stores a lite write; after it the address has a lite account. */
export function storeLite(call: MethodInput, input: Input & { sendsMails: boolean }): Written {
  const { site, state } = call;
  const before = personAt(site.accounts, input.email);
  const reachesFull = state.options.overwriteFull || site.policies.accountModel === 'one';
  const after = writeLite(before, toWrite(call, input, before.email?.UID ?? newId(call.state)), {
    reachesFull,
  });
  return { account: store(call, { before, after, input }), oldUid: null };
}

/** Stores a write to a full account, which may change its main e-mail address. */
export function storeFull(call: MethodInput, full: FullAccount, input: Input): Written {
  const { accounts } = call.site;
  const { account, oldUid } = changeMainEmail(accounts, {
    full,
    email: input.email,
    newUid: newId(call.state),
  });
  const before = { email: account, lite: null, full };
  const after = writeFull(before, toWrite(call, input, full.UID));
  return { account: store(call, { before, after, input }), oldUid };
}

/** Stores a registration; its UID is the wanted one, else that of the e-mail account (api.md section 8.4). */
export function storeRegistration(
  call: MethodInput,
  input: Input & { wantedUid: string | undefined; loginIDs: FullAccount['loginIDs']; finalises: boolean },
): Written & { full: FullAccount } {
  const { accounts } = call.site;
  const known = personAt(accounts, input.email);
  const free = known.full ? undefined : known.email?.UID;
  const UID = input.wantedUid ?? free ?? newId(call.state);
  const { loginIDs, finalises } = input;
  const full = { UID, isRegistered: finalises };
  const owned = changeMainEmail(accounts, { full, email: input.email, newUid: newId(call.state) });
  const before = { email: owned.account, lite: accounts.lites.get(UID) ?? null, full: null };
  const fillsGaps = call.site.policies.progression === 'auto';
  const after = registerFull(before, { ...toWrite(call, input, UID), loginIDs, finalises, fillsGaps });
  return { account: store(call, { before, after, input }), oldUid: owned.oldUid, full: after.full };
}

/** All that is stored under an e-mail address. */
function personAt(accounts: AccountStore, address: string): Person {
  const email = accounts.emails.get(keyOfEmail(address)) ?? null;
  const uid = email?.UID ?? '';
  return { email, lite: accounts.lites.get(uid) ?? null, full: accounts.fulls.get(uid) ?? null };
}

function toWrite(call: MethodInput, input: Input & { sendsMails?: boolean }, UID: string): Write {
  const { params, site, state } = call;
  const { email, changes, sendsMails = true } = input;
  return {
    email,
    changes,
    sendsMails,
    regSource: params.get('regSource') ?? null,
    lang: params.get('lang') ?? null,
    schema: site.schema,
    nowMs: state.now(),
    fresh: { UID, token: newAccountToken(state) },
  };
}

function store(
  { site }: MethodInput,
  { before, after, input }: { before: Person; after: Person & { email: EmailAccount }; input: Input },
): EmailAccount {
  for (const [path, field] of input.newFields) site.schema.data.fields.set(path, field);
  const { accounts } = site;
  accounts.putEmail(after.email);
  if (after.lite && after.lite !== before.lite) accounts.putLite(after.lite);
  if (after.full && after.full !== before.full) accounts.putFull(after.full);
  return after.email;
}
