import { candidates, type SearchDocument, type SearchScope } from './documents';
import { type IsEncrypted, isMatch, sortDocuments } from './evaluate';
import type { Query } from './query';
import { pickPaths } from './resolve-path';

/** Everything that a query finds, in its order, before START and LIMIT. */
export function runQuery(query: Query, scope: SearchScope, isEncrypted: IsEncrypted): SearchDocument[] {
  const { where, orderBy } = query;
  const found: SearchDocument[] = [];
  for (const document of candidates(scope, where)) {
    if (where === null || isMatch(document, where, isEncrypted)) found.push(document);
  }
  return sortDocuments(found, orderBy);
}

/** How a query wants a document shown. */
export function showAs({ select }: Query): (document: SearchDocument) => unknown {
  return Array.isArray(select) ? (document) => pickPaths(document, select) : (document) => document;
}
