import { parseCondition, parsePath } from './parse-condition';
import { type Query, type Source, sources } from './query';
import { QuerySyntaxError, readTokens, type TokenReader } from './token-reader';
import { type QueryError, tokenize } from './tokens';

const MAX_LENGTH = 50_000;
const MAX_SELECTED = 200;
const MAX_SORTED_BY = 10;

/**
 * Parses the part of Gigya's query language that look-ups need (api.md sections 1.5 and 8.4): SELECT, FROM, WHERE, ORDER
 * BY, then START and LIMIT, these two in either order as SAP's older query syntax page has it. FILTER, GROUP BY, aliases,
 * functions and regular expressions are left out. What is not understood is an error value; it never throws.
 */
export function parseQuery(text: string): Query | QueryError {
  if (text.length > MAX_LENGTH) return { error: 'the query is too long', position: MAX_LENGTH + 1 };
  const tokens = tokenize(text);
  if ('error' in tokens) return tokens;
  try {
    return parseClauses(readTokens(tokens));
  } catch (error) {
    if (error instanceof QuerySyntaxError) return error.found;
    throw error;
  }
}

function parseClauses(reader: TokenReader): Query {
  reader.expectKeyword('SELECT');
  const select = parseSelect(reader);
  reader.expectKeyword('FROM');
  const from = parseSource(reader);
  const where = reader.takeKeyword('WHERE') ? parseCondition(reader) : null;
  const orderBy = reader.takeKeyword('ORDER') ? parseOrder(reader) : [];
  const window = parseWindow(reader);
  if (reader.peek().kind !== 'end') reader.fail('The end of the query, or a clause in its place,');
  return { select, from, where, orderBy, ...window };
}

function parseSelect(reader: TokenReader): Query['select'] {
  if (reader.isKeyword('COUNT')) {
    reader.next();
    reader.expectSymbol('(');
    reader.expectSymbol('*');
    reader.expectSymbol(')');
    return 'count';
  }
  const paths: string[] = [];
  let isAll = false;
  do {
    if (paths.length === MAX_SELECTED) reader.fail('A shorter list of fields');
    if (reader.takeSymbol('*')) isAll = true;
    else paths.push(parsePath(reader));
  } while (reader.takeSymbol(','));
  return isAll ? null : paths;
}

function parseSource(reader: TokenReader): Source {
  const token = reader.peek();
  const source = sources.find((name) => token.kind === 'word' && name === token.value);
  if (!source) return reader.fail('accounts or emailAccounts');
  reader.next();
  return source;
}

function parseOrder(reader: TokenReader): Query['orderBy'] {
  reader.expectKeyword('BY');
  const order: Query['orderBy'] = [];
  do {
    const { position } = reader.peek();
    if (order.length === MAX_SORTED_BY) reader.fail('A shorter list of fields');
    const path = parsePath(reader);
    const isDescending = reader.takeKeyword('DESC');
    if (!isDescending) reader.takeKeyword('ASC');
    order.push({ path, isDescending, position });
  } while (reader.takeSymbol(','));
  return order;
}

/** START and LIMIT are the last clauses, each at most once, in either order. */
function parseWindow(reader: TokenReader): Pick<Query, 'start' | 'limit'> {
  let start: number | null = null;
  let limit: number | null = null;
  for (;;) {
    if (start === null && reader.takeKeyword('START')) start = parseCount(reader);
    else if (limit === null && reader.takeKeyword('LIMIT')) limit = parseCount(reader);
    else return { start: start ?? 0, limit };
  }
}

function parseCount(reader: TokenReader): number {
  const token = reader.peek();
  if (token.kind !== 'number' || !Number.isInteger(token.value) || token.value < 0) {
    return reader.fail('A whole number');
  }
  reader.next();
  return token.value;
}
