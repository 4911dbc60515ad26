import type { Changes } from '../accounts/changes';
import type { EmailAccount } from '../accounts/types';
import { isTrue } from '../flags';
import type { WebhookEvent } from '../webhooks/webhook-queue';
import type { MethodInput } from './index';

type Told = {
  /** What became of the account itself, in this order. */
  events: readonly WebhookEvent['type'][];
  accountType: 'full' | 'lite';
  account: EmailAccount;
  uid: string;
  changes: Changes;
};

/** Tells the site's webhooks of a write, unless the call mutes them (api.md sections 1.2 and 6.3). */
export function tellWebhooks(call: MethodInput, { events, accountType, account, uid, changes }: Told): void {
  if (isTrue(call.params.get('muteWebhooks'))) return;
  for (const type of events) call.emit({ type, data: { uid, accountType } });
  if (changes.subscriptions.size > 0) tellSubscriptions(call, { accountType, account, uid });
  if (changes.preferences.size > 0) call.emit({ type: 'consentUpdated', data: { uid, accountType } });
  if (changes.communications.size > 0)
    call.emit({ type: 'communicationUpdated', data: { uid, accountType } });
}

/** The event about subscriptions alone carries the e-mail account's token (api.md section 6.3). */
export function tellSubscriptions(
  call: MethodInput,
  { accountType, account, uid }: Pick<Told, 'accountType' | 'account' | 'uid'>,
): void {
  const data = { uid, accountType, emailAccountToken: account.token };
  call.emit({ type: 'subscriptionUpdated', data });
}
