import { keyOfEmail } from '../accounts/account-store';
import type { EmailAccount, FullAccount, LiteRecord } from '../accounts/types';
import { signUid } from '../accounts/uid-signature';
import { type Answer, missing, ok, refuse } from '../answers';
import { parseTree } from '../schema/parse-tree';
import { findRegToken } from './find-reg-token';
import type { MethodInput } from './index';

type Found = { full: FullAccount | undefined; lite: LiteRecord | undefined; email: EmailAccount | undefined };
const DEFAULT_INCLUDE = 'profile,data';

/**
 * accounts.getAccountInfo (api.md sections 1.4, 1.5 and 8.4): by UID, token or `findBy`. Shows profile and data unless
 * `include`, a list without blanks, says otherwise. Whether lite-only accounts are served is an option.
 */
export function getAccountInfo(call: MethodInput): Answer {
  const { params, state } = call;
  const keys = ['UID', 'regToken', 'findBy'].filter((name) => params.get(name));
  if (keys.length === 0) return missing('UID');
  if (keys.length > 1) return refuse(400006, `Only one of these may be passed: ${keys.join(', ')}`);
  const uid = params.get('regToken') ? uidOfToken(call) : (params.get('UID') ?? uidFoundBy(call));
  if (typeof uid === 'object') return uid.refusal;
  const { accounts } = call.site;
  const full = accounts.fulls.get(uid);
  const found = { full, lite: accounts.lites.get(uid), email: accounts.emailOfUid(uid) };
  const isServed = full || (found.email && (state.options.acceptsLiteUid || params.get('regToken')));
  if (!isServed) return unauthorized;
  const secret = call.user?.secret;
  const signature = secret ? signUid({ UID: uid, atMs: state.now(), secret }) : {};
  return ok({ ...accountContent(uid, found, params.get('include') ?? DEFAULT_INCLUDE), ...signature });
}

const unauthorized = refuse(403005, 'There is no such account');

function uidOfToken(call: MethodInput): string | { refusal: Answer } {
  const token = findRegToken(call, call.params.get('regToken') ?? '');
  if ('refusal' in token) return token;
  const { accounts } = call.site;
  const account = token.isLite
    ? accounts.emails.get(token.email ?? '')
    : accounts.fullOfLogin(token.email ?? '');
  return account?.UID ?? { refusal: unauthorized };
}

function uidFoundBy({ params, site: { accounts } }: MethodInput): string | { refusal: Answer } {
  const wanted = Object.entries(parseTree(params.get('findBy') ?? '') ?? {});
  const [[name, value] = []] = wanted;
  if (wanted.length !== 1 || typeof value !== 'string' || name === undefined) {
    return { refusal: refuse(400006, 'Invalid parameter value: findBy') };
  }
  if (name === '_uid') return value;
  if (name === '_email') return accounts.emails.get(keyOfEmail(value))?.UID ?? { refusal: unauthorized };
  if (name !== '_username') return { refusal: unauthorized };
  return accounts.fullOfLogin(value)?.UID ?? { refusal: unauthorized };
}

function accountContent(uid: string, { full, lite, email }: Found, include: string): Record<string, unknown> {
  const included = new Set(include.split(','));
  const own = full ?? lite ?? email;
  const emails = full ? emailsOf(full) : { verified: [], unverified: email ? [email.email] : [] };
  const parts = {
    profile: own?.profile ?? {},
    data: own?.data ?? {},
    subscriptions: email?.subscriptions ?? {},
    preferences: full?.preferences ?? email?.preferences ?? {},
    communications: email?.communications ?? {},
    emails,
    loginIDs: full ? { ...full.loginIDs, unverifiedEmails: emails.unverified } : { emails: [] },
    regSource: full?.regSource ?? email?.regSource ?? undefined,
  };
  return {
    UID: uid,
    isRegistered: full?.isRegistered ?? false,
    isActive: full?.isActive ?? true,
    isVerified: full?.isVerified ?? false,
    created: own?.created,
    createdTimestamp: own?.createdTimestamp,
    lastUpdated: own?.lastUpdated,
    lastUpdatedTimestamp: own?.lastUpdatedTimestamp,
    ...Object.fromEntries(Object.entries(parts).filter(([name]) => included.has(name))),
  };
}

function emailsOf({ loginIDs, isVerified }: FullAccount) {
  const { emails } = loginIDs;
  return isVerified ? { verified: emails, unverified: [] } : { verified: [], unverified: emails };
}
