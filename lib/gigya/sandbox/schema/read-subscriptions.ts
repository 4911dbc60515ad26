import { z } from 'zod';
import type { SubscriptionChange } from '../accounts/changes';
import type { Tree } from '../accounts/types';
import type { FieldError } from '../answers';
import { isIsoDate } from './check-value';
import { type FlatValue, flattenTree, splitPath } from './flatten-tree';
import type { SiteSchema } from './site-schema';

const flag = z.boolean();
const tags = z.array(z.string());

/** Read, but never written (api.md section 5.3). */
const readOnly = new Set(['status', 'emailSentTime', 'confirmTime', 'doiConditionallyConfirmed']);

/**
 * Reads what a write says of subscriptions: by id, which may hold a dot, nested or with flat keys such as
 * `news.email.isSubscribed` (api.md section 5.3). An id that the site does not have is refused (inference).
 */
export function readSubscriptions(
  tree: Tree,
  { schema, isImport }: { schema: SiteSchema; isImport: boolean },
): { subscriptions: Map<string, SubscriptionChange>; errors: FieldError[] } {
  const subscriptions = new Map<string, SubscriptionChange>();
  const errors = flattenTree(tree).flatMap(({ path, value }) => {
    const found = splitPath(path, schema.subscriptions);
    if (!found) return [unknown(path)];
    const part = readPart({ path: found.rest, value }, isImport);
    if (typeof part === 'number') return [{ ...unknown(path), ...wordsOf(part, path) }];
    if (part) subscriptions.set(found.name, { ...subscriptions.get(found.name), ...part });
    return [];
  });
  return { subscriptions, errors };
}

/** What one value says, null for an empty object, or the error code of what it may not say. */
function readPart({ path, value }: FlatValue, isImport: boolean): SubscriptionChange | number | null {
  if (path === 'email.isSubscribed') {
    const isSubscribed = flag.safeParse(value).data;
    return isSubscribed === undefined ? 400023 : { isSubscribed };
  }
  if (path === 'email.tags') {
    const list = tags.safeParse(value).data;
    return list ? { tags: list } : 400023;
  }
  if (path === 'email.doubleOptIn.isExternallyVerified') {
    const isExternallyVerified = flag.safeParse(value).data;
    return isExternallyVerified === undefined ? 400023 : { isExternallyVerified };
  }
  if (path === 'email.lastUpdatedSubscriptionState') {
    if (!isImport) return 400025;
    return isIsoDate(value) ? { lastUpdatedSubscriptionState: value } : 400023;
  }
  if (readOnly.has(path.replace('email.doubleOptIn.', ''))) return 400025;
  const isEmptyPart = path === '' || path === 'email' || path === 'email.doubleOptIn';
  return isEmptyPart && typeof value === 'object' && value !== null ? null : 400024;
}

const unknown = (path: string): FieldError => ({
  fieldName: `subscriptions.${path.slice(0, 100)}`,
  ...wordsOf(400024, path),
});

function wordsOf(errorCode: number, path: string): { errorCode: number; message: string } {
  if (errorCode === 400025) return { errorCode, message: 'write access mode violation' };
  const words = errorCode === 400023 ? 'Invalid type for field' : 'Field is not in the schema';
  return { errorCode, message: `${words}: ${path.slice(0, 100)}` };
}
