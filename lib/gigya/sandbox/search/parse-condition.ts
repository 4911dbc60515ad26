import type { Comparison, Condition, Literal } from './query';
import type { TokenReader } from './token-reader';

const MAX_DEPTH = 100;
const MAX_PATH_LENGTH = 500;
const comparisons: ReadonlyMap<string, Comparison> = new Map(
  (['=', '!=', '<', '<=', '>', '>='] as const).map((sign) => [sign, sign]),
);
const reserved = new Set(['SELECT', 'FROM', 'WHERE', 'FILTER', 'GROUP', 'ORDER', 'BY', 'START', 'LIMIT'])
  .add('AND')
  .add('OR')
  .add('NOT')
  .add('IN')
  .add('IS')
  .add('NULL')
  .add('CONTAINS');

/** A condition of a WHERE clause: OR binds weaker than AND, and AND weaker than NOT. */
export function parseCondition(reader: TokenReader, depth = 0): Condition {
  if (depth > MAX_DEPTH) reader.fail('Less nesting');
  const parts = [parseAll(reader, depth)];
  while (reader.takeKeyword('OR')) parts.push(parseAll(reader, depth));
  const [only] = parts;
  return only && parts.length === 1 ? only : { kind: 'or', parts };
}

function parseAll(reader: TokenReader, depth: number): Condition {
  const parts = [parsePart(reader, depth)];
  while (reader.takeKeyword('AND')) parts.push(parsePart(reader, depth));
  const [only] = parts;
  return only && parts.length === 1 ? only : { kind: 'and', parts };
}

function parsePart(reader: TokenReader, depth: number): Condition {
  if (depth > MAX_DEPTH) reader.fail('Less nesting');
  if (reader.takeKeyword('NOT')) return { kind: 'not', part: parsePart(reader, depth + 1) };
  if (!reader.takeSymbol('(')) return parseTest(reader);
  const inner = parseCondition(reader, depth + 1);
  reader.expectSymbol(')');
  return inner;
}

function parseTest(reader: TokenReader): Condition {
  const { position } = reader.peek();
  const path = parsePath(reader);
  const field = { path, position };
  if (reader.takeKeyword('CONTAINS')) return { ...field, kind: 'contains', value: parseLiteral(reader) };
  if (reader.takeKeyword('IN')) return { ...field, kind: 'in', values: parseList(reader) };
  if (reader.takeKeyword('IS')) {
    const isNull = !reader.takeKeyword('NOT');
    reader.expectKeyword('NULL');
    return { ...field, kind: 'null', isNull };
  }
  const sign = reader.peek();
  const operator = sign.kind === 'symbol' ? comparisons.get(sign.value) : undefined;
  if (!operator) return reader.fail('=, !=, <, <=, >, >=, IN, CONTAINS or IS');
  reader.next();
  return { ...field, kind: 'compare', operator, value: parseLiteral(reader) };
}

/** The dotted name of a field. */
export function parsePath(reader: TokenReader): string {
  const token = reader.peek();
  if (token.kind !== 'word' || reserved.has(token.value.toUpperCase())) return reader.fail('A field');
  if (token.value.length > MAX_PATH_LENGTH) return reader.fail('A shorter name of a field');
  reader.next();
  return token.value;
}

function parseList(reader: TokenReader): Literal[] {
  reader.expectSymbol('(');
  const values = [parseLiteral(reader)];
  while (reader.takeSymbol(',')) values.push(parseLiteral(reader));
  reader.expectSymbol(')');
  return values;
}

function parseLiteral(reader: TokenReader): Literal {
  const token = reader.peek();
  if (token.kind === 'text' || token.kind === 'number') {
    reader.next();
    return token.value;
  }
  if (reader.takeKeyword('TRUE')) return true;
  if (reader.takeKeyword('FALSE')) return false;
  return reader.fail('A text in double quotes, a number, true or false');
}
