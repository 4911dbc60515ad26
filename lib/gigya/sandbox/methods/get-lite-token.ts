import { keyOfEmail } from '../accounts/account-store';
import { type Answer, missing, ok, refuse } from '../answers';
import { issueToken } from '../state';
import type { MethodInput } from './index';

const DEFAULT_SECONDS = 3_600;

/**
 * accounts.getLiteToken (api.md section 1.7): a token for an existing lite account, by its e-mail or the token of its
 * e-mail account, which then serves as the regToken of calls about that account. Codes for an unknown one: inference.
 */
export function getLiteToken({ state, site, params }: MethodInput): Answer {
  const [email, emailToken] = [params.get('email'), params.get('emailToken')];
  if (email && emailToken) return refuse(400006, 'Either email or emailToken must be passed, not both');
  if (!email && !emailToken) return missing('email');
  const seconds = Number(params.get('sessionExpiration') ?? DEFAULT_SECONDS);
  if (!Number.isSafeInteger(seconds) || seconds < 1) {
    return refuse(400006, 'Invalid parameter value: sessionExpiration');
  }
  const { emails, emailOfToken } = site.accounts;
  const account = email ? emails.get(keyOfEmail(email)) : emailOfToken(emailToken ?? '');
  if (!account?.hasLiteAccount) return refuse(403005, 'There is no such lite account');
  const bound = { apiKey: site.apiKey, isLite: true, email: account.email };
  return ok({ token: issueToken(state, { ...bound, lifetimeMs: seconds * 1_000 }) });
}
