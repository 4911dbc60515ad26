import { z } from 'zod';
import { flattenSubscriptions } from './flatten-subscriptions';
import { listOf, optionalCount, optionalFlag, optionalText, optionalTree } from './lenient';

const subscription = z.object({
  id: z.string(),
  isSubscribed: optionalFlag,
  tags: listOf(z.string()),
  lastUpdatedSubscriptionState: optionalText,
  doubleOptIn: z.looseObject({ status: optionalText }).optional().catch(undefined),
});

const subscriptions = z
  .record(z.string(), z.unknown())
  .transform(flattenSubscriptions)
  .pipe(listOf(subscription))
  .optional()
  .catch(undefined);

/**
 * What is read of an account. Everything may be missing: a query or `include` can leave it out, and e-mail accounts carry
 * other fields (token, email, hasFullAccount, hasLiteAccount) than accounts (isRegistered, isActive, isVerified). Dates
 * come as ISO 8601 and in ms (api.md sections 1.5 and 3).
 */
export const accountFields = {
  UID: optionalText,
  profile: optionalTree,
  data: optionalTree,
  subscriptions,
  preferences: optionalTree,
  emails: optionalTree,
  loginIDs: optionalTree,
  regSource: optionalText,
  created: optionalText,
  createdTimestamp: optionalCount,
  lastUpdated: optionalText,
  lastUpdatedTimestamp: optionalCount,
  /** What deleteLiteAccount and getLiteToken take. */
  token: optionalText,
  email: optionalText,
  channel: optionalText,
  hasFullAccount: optionalFlag,
  hasLiteAccount: optionalFlag,
  isRegistered: optionalFlag,
  isActive: optionalFlag,
  isVerified: optionalFlag,
};
