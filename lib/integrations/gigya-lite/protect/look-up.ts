import 'server-only';
import { findIdentifiers } from '../../../gigya/find-identifiers';
import { getAccountInfo } from '../../../gigya/get-account-info';
import { isAvailableLoginId } from '../../../gigya/is-available-login-id';
import { search } from '../../../gigya/search';
import { emailQuery } from '../../../gigya/search-query';
import type { Caller } from '../caller';
import { type AccountContent, isFinal, type LookUp, readFailure } from './look-up-answers';

/** The answer to a look-up is short: a slow one is not worth the time of the write that follows. */
const ONE_LOOK_UP_MS = 5_000;

const NOBODY: LookUp = { kind: 'nobody' };

type Asked = {
  caller: Caller;
  /** As it will be written. */
  email: string;
  /** Whether the content of a full account is wanted too. */
  needsContent: boolean;
  /** Waits until a search may be made; false when that takes too long. */
  takeSearch: () => Promise<boolean>;
};

/**
 * Whether an e-mail address has a full account (api.md section 1.5): by its identifiers, which have no lag, or, where
 * that is not allowed, by a search, which is up to 30 s behind, with a look at the login names, which is not. Gigya may
 * tell capitals apart: the address is asked for as it was typed and in small letters.
 */
export async function lookUp(asked: Asked): Promise<LookUp> {
  const direct = await byIdentifiers(asked);
  const isAnswered = direct.kind !== 'closed' && !(direct.kind === 'failed' && isFinal(direct.failure));
  if (isAnswered) return direct;
  const searched = await bySearch(asked);
  return searched.kind === 'closed' && direct.kind === 'failed' ? direct : searched;
}

async function byIdentifiers(asked: Asked): Promise<LookUp> {
  const seen = new Set<string>();
  for (const id of formsOf(asked.email)) {
    const found = await asked.caller.call((to) => findIdentifiers({ ...to, id }), ONE_LOOK_UP_MS);
    if (found.kind !== 'ok') {
      const meaning = readFailure(found);
      if (meaning === 'nobody') continue;
      return { kind: meaning, failure: found };
    }
    const { uid, identifiers } = found.answer;
    // Somebody is there, and it is not said who.
    if (!uid && Object.keys(identifiers).length > 0) return { kind: 'closed', failure: null };
    if (!uid || seen.has(uid)) continue;
    seen.add(uid);
    const read = await readAccount(asked.caller, { UID: uid });
    if (read.kind !== 'nobody') return read;
  }
  return NOBODY;
}

/** An account as a look-up result: `nobody` for one that is Lite only, and for one that is not served. */
export async function readAccount(
  caller: Caller,
  key: { UID: string } | { email: string },
): Promise<Exclude<LookUp, { kind: 'too_many_searches' }>> {
  const read = await caller.call(
    (to) => getAccountInfo({ ...to, ...key, include: ['profile', 'data'] }),
    ONE_LOOK_UP_MS,
  );
  if (read.kind !== 'ok') {
    const meaning = readFailure(read);
    return meaning === 'nobody' ? { kind: 'nobody' } : { kind: meaning, failure: read };
  }
  const { UID = null, isRegistered, profile = {}, data = {} } = read.answer;
  if (isRegistered === undefined) return { kind: 'closed', failure: null };
  return isRegistered
    ? { kind: 'full', account: { uid: UID, content: { profile, data } } }
    : { kind: 'nobody' };
}

async function bySearch(asked: Asked): Promise<LookUp> {
  const { caller, takeSearch } = asked;
  for (const email of formsOf(asked.email)) {
    if (!(await takeSearch())) return { kind: 'too_many_searches' };
    const found = await caller.call((to) => search({ ...to, query: emailQuery({ email }) }), ONE_LOOK_UP_MS);
    if (found.kind !== 'ok') {
      // Nobody is an empty list here, and no refusal.
      return { kind: readFailure(found) === 'closed' ? 'closed' : 'failed', failure: found };
    }
    const full = found.answer.results.find(({ hasFullAccount }) => hasFullAccount);
    if (!full) continue;
    const { UID, profile = {}, data = {} } = full;
    return withContent(asked, { uid: UID ?? null, merged: { profile, data } });
  }
  return byLoginNames(asked);
}

/**
 * What the index does not show yet. A site that hides its login names (403026), or keys that may not ask for them, leave
 * the search alone to count.
 */
async function byLoginNames(asked: Asked): Promise<LookUp> {
  for (const loginId of formsOf(asked.email)) {
    const asking = await asked.caller.call((to) => isAvailableLoginId({ ...to, loginId }), ONE_LOOK_UP_MS);
    if (asking.kind === 'ok') {
      if (!asking.answer.isAvailable) return withContent(asked, { uid: null, merged: null });
      continue;
    }
    if (readFailure(asking) === 'failed' && !isFinal(asking)) return { kind: 'failed', failure: asking };
  }
  return NOBODY;
}

/**
 * A full account that was found without being read. An e-mail account shows full and Lite values as one; its content
 * stands in where the account itself may not be read: a gap that a Lite value fills is then taken for none.
 */
async function withContent(
  { caller, email, needsContent }: Asked,
  found: { uid: string | null; merged: AccountContent | null },
): Promise<LookUp> {
  const { uid, merged } = found;
  const unread: LookUp = { kind: 'full', account: { uid, content: merged } };
  if (!needsContent) return unread;
  const read = await readAccount(caller, uid === null ? { email } : { UID: uid });
  return read.kind === 'full' || (read.kind === 'failed' && !isFinal(read.failure)) ? read : unread;
}

const formsOf = (email: string): string[] => [...new Set([email, email.toLowerCase()])];
