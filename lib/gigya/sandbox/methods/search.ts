import { z } from 'zod';
import { type Answer, missing, ok, refuse } from '../answers';
import { isTrue } from '../flags';
import { type Cursors, createCursors } from '../search/cursors';
import type { AccountType, SearchDocument } from '../search/documents';
import { encryptedFields, encryptionError } from '../search/encrypted-fields';
import { parseQuery } from '../search/parse-query';
import type { Query } from '../search/query';
import { runQuery, showAs } from '../search/run-query';
import type { QueryError } from '../search/tokens';
import type { Site } from '../site';
import { newId } from '../state';
import type { MethodInput } from './index';

const DEFAULT_LIMIT = 300;
const MAX_LIMIT = 10_000;
const MAX_BATCH = 1_000;
const MAX_START = 5_000;

/** A search keeps all other calls waiting, and therefore ends sooner than at Gigya whatever was asked for. */
const LONGEST_SEARCH_MS = 5_000;
const timeoutSchema = z.coerce.number().int().min(1).max(60_000).default(20_000);
const accountTypes = new Map<string, readonly AccountType[]>([
  ['full', ['full']],
  ['lite', ['lite']],
  ['full,lite', ['full', 'lite']],
  ['lite,full', ['full', 'lite']],
]);
const cursorsOfSites = new WeakMap<Site, Cursors>();

/**
 * accounts.search (api.md sections 1.5 and 8.4): the look-up language over the lagged index, with START and LIMIT or with
 * a cursor. A query that cannot be understood answers 400006 (inference) and says where; one that takes longer than
 * `timeout`, 504001.
 */
export function search(input: MethodInput): Answer {
  const { params } = input;
  const timeout = timeoutSchema.safeParse(params.get('timeout'));
  if (!timeout.success) return invalid('timeout');
  const text = params.get('query');
  const cursorId = params.get('cursorId');
  if (cursorId !== undefined) {
    return text === undefined ? readCursor(input, cursorId) : invalid('query is not sent with cursorId');
  }
  if (text === undefined) return missing('query');
  const types = accountTypes.get(params.get('accountTypes') ?? 'full');
  if (!types) return invalid('accountTypes');
  const query = parseQuery(text);
  if ('error' in query) return invalidQuery(query);
  const error = encryptionError(query, encryptedFields(input.site.schema));
  const withinMs = Math.min(timeout.data, LONGEST_SEARCH_MS);
  return error ? invalidQuery(error) : answerQuery(input, query, { types, withinMs });
}

function answerQuery(
  input: MethodInput,
  query: Query,
  { types, withinMs }: { types: readonly AccountType[]; withinMs: number },
): Answer {
  const { state, site, params } = input;
  const isCursor = isTrue(params.get('openCursor'));
  const limit = query.limit ?? DEFAULT_LIMIT;
  const most = isCursor ? MAX_BATCH : MAX_LIMIT;
  if (limit > most) return invalid(`query: LIMIT is at most ${most} here`);
  if (query.start > MAX_START) return invalid(`query: START is at most ${MAX_START}`);
  if (isCursor && (query.start > 0 || limit < 1 || query.select === 'count')) {
    return invalid('query: a cursor takes no START, no count(*) and a LIMIT of 1 or more');
  }
  const { searchLagMs: lagMs } = state.options;
  const scope = { site, from: query.from, accountTypes: types, nowMs: state.now(), lagMs };
  const found = runQuery(query, scope, { isEncrypted: encryptedFields(site.schema), withinMs });
  if (!found) return refuse(504001, 'The search took longer than its timeout');
  if (isCursor) return openCursor(input, query, found);
  if (query.select === 'count') return results([{ 'count(*)': found.length }], found.length);
  const shown = found.slice(query.start, query.start + limit).map(showAs(query));
  return results(shown, found.length);
}

function openCursor({ state, site }: MethodInput, query: Query, documents: SearchDocument[]): Answer {
  const cursors = cursorsOfSites.get(site) ?? createCursors(() => newId(state));
  cursorsOfSites.set(site, cursors);
  const cursor = { documents, batchSize: query.limit ?? DEFAULT_LIMIT, show: showAs(query) };
  const batch = cursors.open(cursor, state.now());
  return results(batch.results, batch.totalCount, batch.nextCursorId);
}

function readCursor({ state, site }: MethodInput, cursorId: string): Answer {
  const batch = cursorsOfSites.get(site)?.read(cursorId, state.now());
  if (!batch) return invalid('cursorId is unknown or has expired');
  return results(batch.results, batch.totalCount, batch.nextCursorId);
}

function results(shown: unknown[], totalCount: number, nextCursorId: string | null = null): Answer {
  const next = nextCursorId === null ? {} : { nextCursorId };
  return ok({ results: shown, objectsCount: shown.length, totalCount, ...next });
}

function invalidQuery({ error, position }: QueryError): Answer {
  return invalid(`query: ${error} (at character ${position})`);
}

function invalid(what: string): Answer {
  return refuse(400006, `Invalid parameter value: ${what}`);
}
