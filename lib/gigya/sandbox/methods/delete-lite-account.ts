import { type Answer, missing, ok, refuse } from '../answers';
import type { MethodInput } from './index';

/**
 * accounts.deleteLiteAccount (api.md section 1.7): by the token of the e-mail account. A full account of that address
 * stays, and its e-mail account with it; the code for an unknown token is an inference.
 */
export function deleteLiteAccount({ site, params, emit }: MethodInput): Answer {
  const token = params.get('emailAccountToken');
  if (!token) return missing('emailAccountToken');
  const { accounts } = site;
  const account = accounts.emailOfToken(token);
  if (!account?.hasLiteAccount) return refuse(400006, 'Invalid parameter value: emailAccountToken');
  accounts.removeLite(account.UID);
  if (account.hasFullAccount) accounts.putEmail({ ...account, hasLiteAccount: false });
  else accounts.removeEmail(account.email);
  emit({ type: 'accountDeleted', data: { uid: account.UID, accountType: 'lite' } });
  return ok();
}
