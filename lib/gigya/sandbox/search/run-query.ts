import { candidates, type SearchDocument, type SearchScope } from './documents';
import { type IsEncrypted, isMatch, sortDocuments } from './evaluate';
import type { Query } from './query';
import { pickPaths } from './resolve-path';

/** Everything that a query finds, in its order, before START and LIMIT; null when it takes longer than `withinMs`. */
export function runQuery(
  query: Query,
  scope: SearchScope,
  { isEncrypted, withinMs }: { isEncrypted: IsEncrypted; withinMs: number },
): SearchDocument[] | null {
  const { where, orderBy } = query;
  const endsAtMs = performance.now() + withinMs;
  const found: SearchDocument[] = [];
  for (const document of candidates(scope, where)) {
    if (performance.now() > endsAtMs) return null;
    if (where === null || isMatch(document, where, isEncrypted)) found.push(document);
  }
  return sortDocuments(found, orderBy);
}

/** How a query wants a document shown. */
export function showAs({ select }: Query): (document: SearchDocument) => unknown {
  return Array.isArray(select) ? (document) => pickPaths(document, select) : (document) => document;
}
