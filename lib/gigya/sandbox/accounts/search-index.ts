import { createKeyMap } from './key-map';
import type { Tree } from './types';

/** The longest lag that can be asked for; what is older is visible to every search. */
const LONGEST_LAG_MS = 30_000;
const TIDY_EVERY = 1_000;

/** What a document can be found by without looking at all of them. */
export type DocumentKey = { kind: 'uid' | 'email'; value: string };
type Indexed = { readonly UID: string; readonly email?: string; readonly profile: Tree };

/**
 * A copy of stored documents as accounts.search sees them: writes become visible only after the lag (api.md section
 * 1.5). Documents are never changed in place, so that an old version may be shown as it was.
 */
export type SearchIndex<Document> = {
  /** A document was written, or removed (null), at this time in ms. */
  note(key: string, document: Document | null, atMs: number): void;
  /** Every document as it was known `lagMs` before `nowMs`, in the order in which they were first written. */
  visible(nowMs: number, lagMs: number): Iterable<Document>;
  /** Those of them with this UID, or this e-mail in any case: at once, however many documents there are. */
  visibleWith(wanted: DocumentKey, nowMs: number, lagMs: number): Document[];
  clear(): void;
};

export function createSearchIndex<Document extends Indexed>(): SearchIndex<Document> {
  const known = new Map<string, Document>();
  const byTerm = createKeyMap();
  let waiting: { key: string; document: Document | null; atMs: number }[] = [];
  let firstWaiting = 0;

  function apply(key: string, document: Document | null): void {
    const before = known.get(key);
    byTerm.replace(key, before ? termsOf(before) : [], document ? termsOf(document) : []);
    if (document === null) known.delete(key);
    else known.set(key, document);
  }

  function catchUp(untilMs: number): void {
    for (; firstWaiting < waiting.length; firstWaiting += 1) {
      const write = waiting[firstWaiting];
      if (!write || write.atMs > untilMs) break;
      apply(write.key, write.document);
    }
    if (firstWaiting < TIDY_EVERY || firstWaiting * 2 < waiting.length) return;
    waiting = waiting.slice(firstWaiting);
    firstWaiting = 0;
  }

  return {
    note(key, document, atMs) {
      waiting.push({ key, document, atMs });
      if (waiting.length % TIDY_EVERY === 0) catchUp(atMs - LONGEST_LAG_MS);
    },
    visible(nowMs, lagMs) {
      catchUp(nowMs - lagMs);
      return known.values();
    },
    visibleWith(wanted, nowMs, lagMs) {
      catchUp(nowMs - lagMs);
      return byTerm.keysOf(termOf(wanted)).flatMap((key) => known.get(key) ?? []);
    },
    clear() {
      known.clear();
      byTerm.clear();
      waiting = [];
      firstWaiting = 0;
    },
  };
}

function termOf({ kind, value }: DocumentKey): string {
  return kind === 'uid' ? `uid:${value}` : `email:${value.toLowerCase()}`;
}

function termsOf({ UID, email, profile }: Indexed): string[] {
  const texts = [email, profile.email].filter((value) => typeof value === 'string');
  const emails = texts.map((value) => termOf({ kind: 'email', value }));
  return [...new Set([termOf({ kind: 'uid', value: UID }), ...emails])];
}
