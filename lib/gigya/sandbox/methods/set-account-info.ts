import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type Answer, type FieldError, missing, ok, refuse, refuseFields } from '../answers';
import { checkProfile } from '../check-profile';
import { findToken, type LiteAccount, newId, type SandboxState, storeAccount } from '../state';
import type { MethodInput } from './index';

// A record schema would drop a key named __proto__ unseen instead of letting the site's schema refuse it.
const objectSchema = z.custom<Record<string, unknown>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);
const UNSUPPORTED = ['subscriptions', 'preferences', 'communications'];

/**
 * accounts.setAccountInfo with a lite token (api.md sections 1.2, 8.4 and 8.5): creates the account of profile.email or
 * merges into it. Only the fields sent change, arrays and objects whole, null deletes. Refusals change nothing.
 */
export function setAccountInfo({ state, params }: MethodInput): Answer {
  const unsupported = UNSUPPORTED.find((name) => params.has(name));
  if (unsupported) return refuse(400096, `Not supported by this sandbox: ${unsupported}`);
  const regToken = params.get('regToken');
  if (params.has('UID')) return refuseUid(regToken);
  if (!regToken) return missing('regToken');
  const token = findToken(state, regToken);
  if (!token || token.apiKey !== state.site.apiKey)
    return refuse(403005, 'The supplied regToken is not valid');
  if (!token.isLite) return refuse(400096, 'Full registrations are not supported by this sandbox');
  const profile = parseObject(params.get('profile'));
  if (!profile) return refuse(400006, 'Invalid parameter value: profile');
  const data = parseObject(params.get('data'));
  if (!data) return refuse(400006, 'Invalid parameter value: data');
  const errors = [...emailErrors(profile), ...checkProfile(state.site, profile), ...dataErrors(data)];
  if (errors.length > 0) return refuseFields(errors);
  const email = String(profile.email);
  const key = email.toLowerCase();
  // Reuse within the hour is allowed for the same person only; single use is not documented (api.md section 8.3).
  if (token.email !== null && token.email !== key)
    return refuse(403005, 'The supplied regToken was used before');
  token.email = key;
  const account = mergeAccount({ state, email, profile, regSource: params.get('regSource') ?? null });
  storeAccount(state, account);
  return ok({ UID: account.UID });
}

function refuseUid(regToken: string | undefined): Answer {
  if (regToken) return refuse(400006, 'Either UID or regToken must be passed, not both');
  return refuse(400096, 'Not supported by this sandbox: UID');
}

/** An absent parameter is an empty object; null when it is no JSON object. */
function parseObject(text: string | undefined): Record<string, unknown> | null {
  if (text === undefined) return {};
  try {
    return objectSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function emailErrors(profile: Record<string, unknown>): FieldError[] {
  const isGiven = profile.email !== undefined && profile.email !== null;
  return isGiven ? [] : [{ fieldName: 'profile.email', errorCode: 400027, message: 'email is required' }];
}

/** The demo site has no custom fields, and its data schema is not dynamic. */
function dataErrors(data: Record<string, unknown>): FieldError[] {
  return Object.keys(data).map((name) => {
    const path = `data.${name.slice(0, 100)}`;
    return { fieldName: path, errorCode: 400024, message: `Field is not in the schema: ${path}` };
  });
}

function mergeAccount(input: {
  state: SandboxState;
  email: string;
  profile: Record<string, unknown>;
  regSource: string | null;
}): LiteAccount {
  const { state, email } = input;
  const known = state.accounts.get(email.toLowerCase());
  const nowMs = state.now();
  const now = new Date(nowMs).toISOString();
  const merged = Object.entries({ ...known?.profile, ...input.profile }).filter(
    ([, value]) => value !== null,
  );
  return {
    UID: known?.UID ?? newId(),
    token: known?.token ?? randomBytes(32).toString('hex'),
    email,
    channel: 'email',
    hasLiteAccount: true,
    hasFullAccount: known?.hasFullAccount ?? false,
    regSource: known?.regSource ?? input.regSource,
    profile: Object.fromEntries(merged),
    data: known?.data ?? {},
    created: known?.created ?? now,
    createdTimestamp: known?.createdTimestamp ?? nowMs,
    lastUpdated: now,
    lastUpdatedTimestamp: nowMs,
  };
}
