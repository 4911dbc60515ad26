import { keyOfEmail } from '../accounts/account-store';
import { type Answer, missing, ok, refuse } from '../answers';
import type { RegToken, SandboxState } from '../state';
import { findRegToken } from './find-reg-token';
import type { MethodInput } from './index';
import { type Content, parseContent } from './read-content';
import { writeFullAccount } from './write-full-account';
import { writeLiteAccount } from './write-lite-account';

/**
 * accounts.setAccountInfo (api.md sections 1.2, 8.4 and 8.5), with a token or with a UID. Only the fields sent change,
 * arrays and objects whole, null deletes. Refusals change nothing.
 */
export function setAccountInfo(call: MethodInput): Answer {
  const [regToken, uid] = [call.params.get('regToken'), call.params.get('UID')];
  if (regToken && uid) return refuse(400006, 'Either UID or regToken must be passed, not both');
  if (!regToken) return uid ? writeByUid(call, uid) : missing('regToken');
  const token = findRegToken(call, regToken);
  if ('refusal' in token) return token.refusal;
  const parsed = parseContent(call.params);
  if ('refusal' in parsed) return parsed.refusal;
  if (token.isLite) return writeByLiteToken(call, token, parsed.content);
  const owner = call.site.accounts.fullOfLogin(token.email ?? '');
  if (!owner) return refuse(403005, 'The supplied regToken belongs to no account');
  return writeFullAccount(call, { full: owner, content: parsed.content, access: 'client' });
}

/** A call with a token counts as a client's, also when keys came with it (api.md section 0.2). */
function writeByLiteToken(call: MethodInput, token: RegToken, sent: Content): Answer {
  const content = withEmail(sent, token);
  const { email } = content.profile;
  if (typeof email === 'string' && !mayWrite(token, email, call.state)) {
    return refuse(403005, 'The supplied regToken belongs to another account');
  }
  const result = writeLiteAccount(call, { content, access: 'client' });
  if ('refusal' in result) return result.refusal;
  token.email ??= keyOfEmail(result.account.email);
  return ok({ UID: result.account.UID });
}

/** A token of getLiteToken says by itself whose account it is (inference). */
function withEmail(content: Content, { isBound, email }: RegToken): Content {
  if (!isBound || email === null || 'email' in content.profile) return content;
  return { ...content, profile: { ...content.profile, email } };
}

/** Whether a token may be used again within its hour is not documented (api.md section 8.3). */
function mayWrite({ email: owner, isBound }: RegToken, email: string, { options }: SandboxState): boolean {
  if (owner === null) return true;
  if (isBound || options.tokenReuse === 'same-email') return owner === keyOfEmail(email);
  return options.tokenReuse === 'any';
}

/**
 * With a UID the call is a server's, and reaches fields that are closed to clients; the answer has no keys of its own.
 */
function writeByUid(call: MethodInput, uid: string): Answer {
  const { site, state, params } = call;
  const parsed = parseContent(params);
  if ('refusal' in parsed) return parsed.refusal;
  const { content } = parsed;
  const full = site.accounts.fulls.get(uid);
  if (full) return writeFullAccount(call, { full, content, access: 'server' });
  const known = site.accounts.emailOfUid(uid);
  if (!known || !state.options.acceptsLiteUid) return refuse(403005, 'The supplied UID was not found');
  const { email = known.email } = content.profile;
  if (typeof email !== 'string' || keyOfEmail(email) !== keyOfEmail(known.email)) {
    return refuse(400006, 'The e-mail address of a lite account cannot be changed');
  }
  const profile = { ...content.profile, email };
  const result = writeLiteAccount(call, { content: { ...content, profile }, access: 'server' });
  return 'refusal' in result ? result.refusal : ok();
}
