import { keyOfEmail } from '../accounts/account-store';
import { type Answer, missing, ok, refuse } from '../answers';
import type { Site } from '../site';
import type { MethodInput } from './index';

const PREFIX = 'gigya.com/identifiers/';
type Found = { uid: string; emails: readonly string[]; username: string | null };

/**
 * accounts.identifiers.find (api.md sections 1.5 and 8.4): every identifier of the account that has this one, without the
 * lag of a search, as lists by schema. That lite accounts are found, and 403047 for nobody, are choices of this sandbox.
 */
export function findIdentifiers({ site, params }: MethodInput): Answer {
  const [schema, id] = [params.get('identifierSchema'), params.get('id')];
  if (!schema) return missing('identifierSchema');
  if (!id) return missing('id');
  const kind = schema.startsWith(PREFIX) ? schema.slice(PREFIX.length).toLowerCase() : '';
  if (!['uid', 'email', 'username', 'phone'].includes(kind)) {
    return refuse(400006, 'Invalid parameter value: identifierSchema');
  }
  const uid = uidOf(site, kind, id);
  const found = uid === undefined ? null : identifiersOf(site, uid);
  if (!found) return refuse(403047, 'There is no account with this identifier');
  const lists = { UID: [found.uid], email: found.emails, username: found.username ? [found.username] : [] };
  const known = Object.entries(lists).filter(([, list]) => list.length > 0);
  return ok({ identifiers: Object.fromEntries(known.map(([name, list]) => [`${PREFIX}${name}`, list])) });
}

function uidOf({ accounts }: Site, kind: string, id: string): string | undefined {
  if (kind === 'uid') return id;
  const login = accounts.fullOfLogin(id);
  if (kind === 'username')
    return login?.loginIDs.username?.toLowerCase() === id.toLowerCase() ? login.UID : undefined;
  if (kind === 'phone') return undefined;
  return login?.loginIDs.emails.some((email) => keyOfEmail(email) === keyOfEmail(id))
    ? login.UID
    : accounts.emails.get(keyOfEmail(id))?.UID;
}

function identifiersOf({ accounts }: Site, uid: string): Found | null {
  const [full, account] = [accounts.fulls.get(uid), accounts.emailOfUid(uid)];
  if (!full && !account) return null;
  const emails = new Set([...(full?.loginIDs.emails ?? []), ...(account ? [account.email] : [])]);
  return { uid, emails: [...emails], username: full?.loginIDs.username ?? null };
}
