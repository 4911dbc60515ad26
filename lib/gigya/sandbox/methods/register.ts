import { keyOfEmail } from '../accounts/account-store';
import type { Changes } from '../accounts/changes';
import type { FullAccount } from '../accounts/types';
import { type Answer, type FieldError, missing, ok, refuse, refuseFields } from '../answers';
import type { Access } from '../schema/check-fields';
import { checkValues } from '../schema/check-value';
import { issueToken } from '../state';
import { findRegToken } from './find-reg-token';
import type { MethodInput } from './index';
import { pendingRegistration } from './pending-registration';
import { type Content, checkContent, parseContent } from './read-content';
import { tellWebhooks } from './tell-webhooks';
import { storeRegistration } from './write-person';

const registeredEvents = ['accountCreated', 'accountRegistered'] as const;
const siteUidFormat = /^[\x21-\x7e]{1,252}$/;

/**
 * accounts.register (api.md sections 1.7 and 8.4): a full account, by which a lite one progresses. The token may be left
 * out by a server. It is finalised unless `finalizeRegistration` is false or a required field is missing: then the answer
 * is 206001 with a new token.
 */
export function register(call: MethodInput): Answer {
  const { params, user } = call;
  const regToken = params.get('regToken');
  if (!regToken && !user) return missing('regToken');
  const token = regToken ? findRegToken(call, regToken) : null;
  if (token && 'refusal' in token) return token.refusal;
  const email = params.get('email') ?? (token?.isBound ? token.email : null);
  if (!email) return missing('email');
  if (token?.isBound && token.email !== keyOfEmail(email)) {
    return refuse(403005, 'The supplied regToken belongs to another account');
  }
  if (!params.get('password')) return missing('password');
  const parsed = parseContent(params);
  if ('refusal' in parsed) return parsed.refusal;
  return registerWith(call, { email, content: parsed.content, access: token ? 'client' : 'server' });
}

type Registration = { email: string; content: Content; access: Access };

function registerWith(call: MethodInput, { email, content: sent, access }: Registration): Answer {
  const { params, site } = call;
  const mainEmail = sent.profile.email ?? email;
  const content = { ...sent, profile: { ...sent.profile, email: mainEmail } };
  const empty = { profile: {}, data: {} };
  const { errors, ...checked } = checkContent(call, content, { access, before: {}, current: empty });
  const all = [...identifierErrors(call, email), ...errors];
  // Captured from a register call that a client made: field errors come below 400009 here (api.md section 4.2).
  if (typeof mainEmail !== 'string' || all.length > 0) return refuseFields(all, 400009);
  const wasLite = site.accounts.emails.get(keyOfEmail(mainEmail))?.hasLiteAccount ?? false;
  const { account, full, oldUid } = storeRegistration(call, {
    email: mainEmail,
    wantedUid: params.get('siteUID') || undefined,
    loginIDs: { emails: [email], username: params.get('username') || null },
    finalises: !/^(false|0)$/i.test(params.get('finalizeRegistration') ?? ''),
    ...checked,
    changes: withLocale(checked.changes, params.get('lang')),
  });
  const events = full.isRegistered ? registeredEvents : registeredEvents.slice(0, 1);
  tellWebhooks(call, { events, accountType: 'full', account, uid: full.UID, changes: checked.changes });
  if (wasLite) call.emit({ type: 'accountProgressed', data: { uid: oldUid ?? full.UID, newUid: full.UID } });
  return full.isRegistered ? ok(toContent(full)) : pending(call, full, email);
}

/** The locale of somebody who registers is that of the call, unless it is given (api.md section 5.1). */
function withLocale(changes: Changes, lang: string | undefined): Changes {
  if (!lang) return changes;
  return { ...changes, profile: { locale: lang, ...changes.profile } };
}

function identifierErrors({ site, params }: MethodInput, email: string): FieldError[] {
  const { accounts, schema } = site;
  const errors: FieldError[] = [];
  const definition = schema.profile.get('email');
  const problem = definition ? checkValues('email', definition, [email]) : null;
  if (problem) errors.push({ fieldName: 'email', ...problem });
  const [username, siteUid] = [params.get('username'), params.get('siteUID')];
  const taken = (fieldName: string) => ({
    fieldName,
    errorCode: 400003,
    message: `${fieldName} already exists`,
  });
  if (accounts.fullOfLogin(email)) errors.push(taken('email'));
  if (username && accounts.fullOfLogin(username)) errors.push(taken('username'));
  const holder = accounts.emailOfUid(siteUid ?? '');
  const isHeld = holder && keyOfEmail(holder.email) !== keyOfEmail(email);
  if (siteUid && (isHeld || accounts.fulls.has(siteUid))) errors.push(taken('siteUID'));
  if (siteUid && !siteUidFormat.test(siteUid)) {
    errors.push({ fieldName: 'siteUID', errorCode: 400006, message: 'Unallowed value for field: siteUID' });
  }
  return errors;
}

function toContent(full: FullAccount): Record<string, unknown> {
  const { loginIDs, regSource, profile, data, preferences, ...shown } = full;
  return { ...shown, newUser: true };
}

/** The answer about an account that waits to be finalised; its token lets it be completed (api.md section 4.1). */
function pending({ state, site }: MethodInput, full: FullAccount, email: string): Answer {
  const regToken = issueToken(state, { apiKey: site.apiKey, isLite: false, email });
  return { ...pendingRegistration(site, full), content: { ...toContent(full), regToken } };
}
