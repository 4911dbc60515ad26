import { keyOfEmail } from '../accounts/account-store';
import type { EmailAccount } from '../accounts/types';
import { type Answer, type FieldError, refuseFields } from '../answers';
import type { Access } from '../schema/check-fields';
import type { MethodInput } from './index';
import { type Content, checkContent } from './read-content';
import { tellSubscriptions, tellWebhooks } from './tell-webhooks';
import { storeLite } from './write-person';

/**
 * Writes the lite account of `profile.email`, if the schema lets it through: creates it, or merges into it. An import
 * sends no double opt-in mail and tells of nothing but subscriptions (api.md sections 1.3, 1.6 and 8.4).
 */
export function writeLiteAccount(
  call: MethodInput,
  { content, access, isImport = false }: { content: Content; access: Access; isImport?: boolean },
): { account: EmailAccount } | { refusal: Answer } {
  const { email } = content.profile;
  const known = call.site.accounts.emails.get(typeof email === 'string' ? keyOfEmail(email) : '');
  const before = known?.preferences ?? {};
  const { errors, ...checked } = checkContent(call, content, { access, before, isImport });
  const all = [...missingEmail(email), ...errors];
  if (typeof email !== 'string' || all.length > 0) {
    return { refusal: refuseFields(all, call.state.options.fieldErrorsCode) };
  }
  const { account } = storeLite(call, { email, sendsMails: !isImport, ...checked });
  const told = { accountType: 'lite', account, uid: account.UID } as const;
  const { changes } = checked;
  if (!isImport) {
    const event = known?.hasLiteAccount ? 'accountUpdated' : 'accountCreated';
    tellWebhooks(call, { ...told, events: [event], changes });
  } else if (changes.subscriptions.size > 0) tellSubscriptions(call, told);
  return { account };
}

function missingEmail(email: unknown): FieldError[] {
  const isGiven = email !== undefined && email !== null;
  return isGiven ? [] : [{ fieldName: 'profile.email', errorCode: 400027, message: 'email is required' }];
}
