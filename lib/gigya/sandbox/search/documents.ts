import type { DocumentKey, SearchIndex } from '../accounts/search-index';
import type { EmailAccount, FullAccount, LiteRecord } from '../accounts/types';
import type { Site } from '../site';
import type { Condition, Source } from './query';

export type AccountType = 'full' | 'lite';

/** What is searched, as it is known to the index at this time (api.md section 1.5). */
export type SearchScope = {
  site: Site;
  from: Source;
  /** For `accounts` alone. */
  accountTypes: readonly AccountType[];
  nowMs: number;
  lagMs: number;
};

/** A document as it is shown and compared. */
export type SearchDocument = Readonly<Record<string, unknown>>;

/** The documents that can meet a condition: all, or those of the UID or e-mail that it demands. */
export function* candidates(scope: SearchScope, where: Condition | null): Generator<SearchDocument> {
  const { site, from, accountTypes } = scope;
  const key = where ? demandedKey(where) : null;
  if (from === 'emailAccounts') {
    for (const account of read(site.accounts.emailIndex, scope, key)) yield describeEmail(account);
    return;
  }
  const isLiteAsked = accountTypes.includes('lite');
  const registered = new Set<string>();
  for (const account of read(site.accounts.fullIndex, scope, key)) {
    if (isLiteAsked) registered.add(account.UID);
    if (accountTypes.includes('full')) yield describeFull(account);
  }
  if (!isLiteAsked) return;
  // Who has both is shown once, as the full account that the UID then stands for (inference).
  for (const record of read(site.accounts.liteIndex, scope, key)) {
    if (!registered.has(record.UID)) yield describeLite(record);
  }
}

function read<Document>(
  index: SearchIndex<Document>,
  { nowMs, lagMs }: SearchScope,
  key: DocumentKey | null,
): Iterable<Document> {
  return key ? index.visibleWith(key, nowMs, lagMs) : index.visible(nowMs, lagMs);
}

/** A UID or e-mail that every match must have. */
function demandedKey(condition: Condition): DocumentKey | null {
  if (condition.kind === 'and') {
    for (const part of condition.parts) {
      const key = demandedKey(part);
      if (key) return key;
    }
  }
  if (condition.kind !== 'compare' || condition.operator !== '=') return null;
  const { path, value } = condition;
  if (typeof value !== 'string') return null;
  if (path === 'UID') return { kind: 'uid', value };
  return path === 'email' || path === 'profile.email' ? { kind: 'email', value } : null;
}

/** The fields that the documentation lists for an e-mail account (api.md section 1.5). */
function describeEmail(account: EmailAccount): SearchDocument {
  const { regSource, preferences, communications, ...listed } = account;
  return listed;
}

/** `accounts` results have no subscriptions (api.md section 1.5). */
function describeFull({ regSource, ...account }: FullAccount): SearchDocument {
  return regSource === null ? account : { ...account, regSource };
}

function describeLite({ email, ...record }: LiteRecord): SearchDocument {
  return { ...record, isRegistered: false, isActive: true, isVerified: false };
}
