/** What is wrong with a query, in plain words, and where: the 1-based position of a character. */
export type QueryError = { error: string; position: number };

export type Token =
  | { kind: 'word' | 'symbol' | 'text'; value: string; position: number }
  | { kind: 'number'; value: number; position: number }
  | { kind: 'end'; value: ''; position: number };

const blank = /\s+/y;
const word = /[A-Za-z_][\w-]*(?:\.[\w-]+)*/y;
const number = /-?\d+(?:\.\d+)?(?![\w.])/y;
const symbol = /<=|>=|!=|[=<>(),*]/y;

/** Splits a query into words (keywords and dotted paths), texts in double quotes, numbers and symbols. Never throws. */
export function tokenize(query: string): Token[] | QueryError {
  const tokens: Token[] = [];
  let at = matchAt(blank, query, 0).length;
  while (at < query.length) {
    const next = readToken(query, at);
    if ('error' in next) return next;
    tokens.push(next.token);
    at = next.end + matchAt(blank, query, next.end).length;
  }
  return [...tokens, { kind: 'end', value: '', position: query.length + 1 }];
}

function readToken(query: string, at: number): { token: Token; end: number } | QueryError {
  const position = at + 1;
  if (query[at] === '"') return readText(query, at);
  const digits = matchAt(number, query, at);
  if (digits !== '') {
    return { token: { kind: 'number', value: Number(digits), position }, end: at + digits.length };
  }
  const name = matchAt(word, query, at);
  if (name !== '') return { token: { kind: 'word', value: name, position }, end: at + name.length };
  const sign = matchAt(symbol, query, at);
  if (sign !== '') return { token: { kind: 'symbol', value: sign, position }, end: at + sign.length };
  const found = String.fromCodePoint(query.codePointAt(at) ?? 0);
  return found === "'"
    ? { error: 'a text must be in double quotes', position }
    : { error: `"${found}" is not understood`, position };
}

/** Inside of a text `\"` stands for `"` and `\\` for `\`; before any other character a backslash is one. */
function readText(query: string, start: number): { token: Token; end: number } | QueryError {
  const parts: string[] = [];
  let from = start + 1;
  for (let at = from; at < query.length; at += 1) {
    const character = query[at];
    if (character === '"') {
      const value = parts.join('') + query.slice(from, at);
      return { token: { kind: 'text', value, position: start + 1 }, end: at + 1 };
    }
    if (character !== '\\' || !/["\\]/.test(query[at + 1] ?? '')) continue;
    parts.push(query.slice(from, at));
    from = at + 1;
    at += 1;
  }
  return { error: 'the text that begins here is not closed', position: start + 1 };
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
