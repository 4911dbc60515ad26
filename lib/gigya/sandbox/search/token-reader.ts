import type { QueryError, Token } from './tokens';

/** Carries a syntax error from wherever the parser is to `parseQuery`, which returns it. */
export class QuerySyntaxError extends Error {
  constructor(readonly found: QueryError) {
    super(found.error);
  }
}

export type TokenReader = ReturnType<typeof readTokens>;

/** Reads tokens one after the other; keywords in any case. Its `expect` functions throw a QuerySyntaxError. */
export function readTokens(tokens: Token[]) {
  const end: Token = { kind: 'end', value: '', position: 1 };
  let at = 0;
  const peek = (): Token => tokens[at] ?? tokens.at(-1) ?? end;
  const next = (): Token => {
    const token = peek();
    at += 1;
    return token;
  };
  const fail = (expected: string, token = peek()): never => {
    const found = token.kind === 'end' ? 'the end' : `"${String(token.value).slice(0, 60)}"`;
    throw new QuerySyntaxError({
      error: `${expected} was expected, but ${found} came`,
      position: token.position,
    });
  };
  const isKeyword = (name: string, token = peek()) =>
    token.kind === 'word' && token.value.toUpperCase() === name;
  const isSymbol = (sign: string) => peek().kind === 'symbol' && peek().value === sign;
  const take = (isNext: boolean): boolean => {
    if (isNext) at += 1;
    return isNext;
  };
  return {
    peek,
    next,
    fail,
    isKeyword,
    takeKeyword: (name: string): boolean => take(isKeyword(name)),
    takeSymbol: (sign: string): boolean => take(isSymbol(sign)),
    expectKeyword: (name: string): void => void (take(isKeyword(name)) || fail(name)),
    expectSymbol: (sign: string): void => void (take(isSymbol(sign)) || fail(`"${sign}"`)),
  };
}
