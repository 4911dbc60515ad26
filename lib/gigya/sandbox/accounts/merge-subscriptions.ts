import type { SubscriptionDefinition } from '../schema/site-schema';
import type { SubscriptionChange } from './changes';
import { isTree, valueAt } from './merge-trees';
import type { Tree } from './types';

type SubscriptionContext = {
  definitions: ReadonlyMap<string, SubscriptionDefinition>;
  /** ISO 8601. */
  now: string;
  /** Imports send no double opt-in mail (api.md section 1.6). */
  sendsMails: boolean;
};

/**
 * The subscriptions of an e-mail address after a write; isSubscribed flips at once, also with double opt-in (api.md
 * section 5.3).
 */
export function mergeSubscriptions(
  before: Tree,
  changes: ReadonlyMap<string, SubscriptionChange>,
  context: SubscriptionContext,
): Tree {
  const merged = [...changes].map(([id, change]) => {
    const known = valueAt(before, id);
    const email = isTree(known) ? valueAt(known, 'email') : undefined;
    const needsMail = context.definitions.get(id)?.doubleOptIn ?? false;
    return [id, { email: mergeOne(isTree(email) ? email : {}, change, { ...context, needsMail }) }] as const;
  });
  return { ...before, ...Object.fromEntries(merged) };
}

function mergeOne(
  before: Tree,
  change: SubscriptionChange,
  context: SubscriptionContext & { needsMail: boolean },
): Tree {
  const { isSubscribed = before.isSubscribed === true, tags = before.tags ?? [] } = change;
  const isChanged = isSubscribed !== before.isSubscribed;
  const lastUpdated = isChanged ? context.now : before.lastUpdatedSubscriptionState;
  return {
    isSubscribed,
    tags,
    lastUpdatedSubscriptionState: change.lastUpdatedSubscriptionState ?? lastUpdated,
    doubleOptIn: (isSubscribed && confirmationOf(change, { ...context, isChanged })) ||
      (isChanged ? undefined : before.doubleOptIn) || { status: 'NotConfirmed' },
  };
}

/** What a write does to the confirmation of somebody who is subscribed; undefined when nothing. */
function confirmationOf(
  { isExternallyVerified }: SubscriptionChange,
  context: SubscriptionContext & { needsMail: boolean; isChanged: boolean },
): Tree | undefined {
  const { now, needsMail, isChanged, sendsMails } = context;
  if (!needsMail) return undefined;
  if (isExternallyVerified) return { status: 'Confirmed', confirmTime: now, doiConditionallyConfirmed: true };
  return isChanged && sendsMails ? { status: 'Pending', emailSentTime: now } : undefined;
}
