import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emailQuery, quoteText } from '../../search-query';
import { parseQuery } from './parse-query';

const whereOf = (text: string) => {
  const query = parseQuery(text);
  return 'error' in query ? query : query.where;
};

describe('parsing a query', () => {
  it('reads every clause in its place, keywords in any case', () => {
    const text =
      'select UID, profile.firstName from accounts where data.hobby = "chess" order by lastUpdated desc, UID start 5 limit 10';
    expect(parseQuery(text)).toMatchObject({
      select: ['UID', 'profile.firstName'],
      from: 'accounts',
      where: { kind: 'compare', path: 'data.hobby', operator: '=', value: 'chess' },
      orderBy: [
        { path: 'lastUpdated', isDescending: true },
        { path: 'UID', isDescending: false },
      ],
      start: 5,
      limit: 10,
    });
  });

  it.each([
    ['SELECT * FROM accounts', null],
    ['SELECT count(*) FROM emailAccounts', 'count'],
    ['SELECT *, profile.age FROM accounts', null],
  ])('reads what is selected: %s', (text, select) => {
    expect(parseQuery(text)).toMatchObject({ select, start: 0, limit: null });
  });

  it('takes START and LIMIT in either order', () => {
    expect(parseQuery('SELECT * FROM accounts LIMIT 1 START 2')).toMatchObject({ start: 2, limit: 1 });
  });

  it('binds NOT before AND before OR, and parentheses before all', () => {
    expect(whereOf('SELECT * FROM accounts WHERE a=1 OR b=2 AND NOT c=true')).toMatchObject({
      kind: 'or',
      parts: [{ path: 'a' }, { kind: 'and', parts: [{ path: 'b' }, { kind: 'not', part: { value: true } }] }],
    });
    expect(whereOf('SELECT * FROM accounts WHERE (a=1 OR b=2) AND c=-1.5')).toMatchObject({
      kind: 'and',
      parts: [{ kind: 'or' }, { value: -1.5 }],
    });
  });

  it('reads IN, CONTAINS and IS NULL', () => {
    const text =
      'SELECT * FROM accounts WHERE a IN ("x", 2) AND b CONTAINS "y" AND c IS NOT NULL AND d IS NULL';
    expect(whereOf(text)).toMatchObject({
      parts: [
        { kind: 'in', values: ['x', 2] },
        { kind: 'contains', value: 'y' },
        { kind: 'null', isNull: false },
        { kind: 'null', isNull: true },
      ],
    });
  });

  it.each([
    ['', 'SELECT was expected', 1],
    ['SELECT * FROM people', 'accounts or emailAccounts was expected, but "people" came', 15],
    ["SELECT * FROM accounts WHERE a = 'x'", 'a text must be in double quotes', 34],
    ['SELECT * FROM accounts WHERE a = "x', 'is not closed', 34],
    ['SELECT * FROM accounts WHERE a = x', 'A text in double quotes', 34],
    ['SELECT * FROM accounts WHERE a', '=, !=, <, <=, >, >=, IN, CONTAINS or IS', 31],
    ['SELECT * FROM accounts WHERE (a = 1', '")" was expected', 36],
    ['SELECT * FROM accounts WHERE a IN ()', 'A text in double quotes', 36],
    ['SELECT * FROM accounts LIMIT 1 WHERE a = 1', 'The end of the query', 32],
    ['SELECT * FROM accounts LIMIT 5 LIMIT 6', 'The end of the query', 32],
    ['SELECT * FROM accounts LIMIT 1.5', 'A whole number', 30],
    ['SELECT * FROM accounts GROUP BY a', 'The end of the query', 24],
    ['SELECT * FROM accounts; DELETE', '";" is not understood', 23],
    ['SELECT FROM accounts', 'A field was expected', 8],
  ])('refuses %s and says where', (text, error, position) => {
    const refused = parseQuery(text);
    expect(refused).toMatchObject({ position });
    expect('error' in refused ? refused.error : '').toContain(error);
  });

  it.each([
    `SELECT ${Array(201).fill('UID').join(', ')} FROM accounts`,
    `SELECT * FROM accounts ORDER BY ${Array(11).fill('UID').join(', ')}`,
    `SELECT * FROM accounts WHERE ${'a.'.repeat(250)}a = 1`,
  ])('refuses a list or a name that would be work without end: %.40s', (text) => {
    expect(parseQuery(text)).toMatchObject({ error: expect.stringContaining('shorter') });
  });

  it('refuses deep nesting instead of running out of stack', () => {
    const deep = `SELECT * FROM accounts WHERE ${'('.repeat(20_000)}a=1`;
    expect(parseQuery(deep)).toHaveProperty('error');
    expect(parseQuery(`SELECT * FROM accounts WHERE ${'NOT '.repeat(10_000)}a=1`)).toHaveProperty('error');
  });

  it('returns a value for any text, and its position lies within it or just behind', () => {
    const pieces = fc.constantFrom(
      'SELECT ',
      '* ',
      'FROM ',
      'accounts ',
      'WHERE ',
      'a ',
      '= ',
      '"x" ',
      '( ',
      ') ',
    );
    const mixed = fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme' })), { maxLength: 20 });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          mixed.map((parts) => parts.join('')),
        ),
        (text) => {
          const parsed = parseQuery(text);
          if (!('error' in parsed)) return;
          expect(parsed.error).not.toBe('');
          expect(parsed.position).toBeGreaterThanOrEqual(1);
          expect(parsed.position).toBeLessThanOrEqual(text.length + 1);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('reads back any text that was quoted, also as an e-mail query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(whereOf(`SELECT * FROM accounts WHERE a = ${quoteText(text)}`)).toMatchObject({ value: text });
        expect(whereOf(emailQuery({ email: text }))).toMatchObject({ path: 'profile.email', value: text });
      }),
      { numRuns: 1_000 },
    );
  });
});
