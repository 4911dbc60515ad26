import { keyOfEmail } from '../accounts/account-store';
import { type Answer, missing, ok, refuse } from '../answers';
import type { MethodInput } from './index';
import { parseContent } from './read-content';
import { writeLiteAccount } from './write-lite-account';

/**
 * accounts.importLiteAccount (api.md sections 1.6 and 8.4): creates or updates the lite account of `email` with fields
 * that may be closed to clients. The answer has no UID. What it does to a known e-mail, and
 * the code where lite registration is not enabled, are inferences.
 */
export function importLiteAccount(call: MethodInput): Answer {
  if (!call.site.isLiteEnabled) return refuse(403036, 'Lite registration is not enabled');
  const email = call.params.get('email');
  if (!email) return missing('email');
  const parsed = parseContent(call.params);
  if ('refusal' in parsed) return parsed.refusal;
  const { email: inProfile = email } = parsed.content.profile;
  if (typeof inProfile !== 'string' || keyOfEmail(inProfile) !== keyOfEmail(email)) {
    return refuse(400006, 'Invalid parameter value: profile.email is not the email');
  }
  const content = { ...parsed.content, profile: { ...parsed.content.profile, email } };
  const result = writeLiteAccount(call, { content, access: 'server', isImport: true });
  return 'refusal' in result ? result.refusal : ok();
}
