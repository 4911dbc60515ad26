export const sources = ['accounts', 'emailAccounts'] as const;
export type Source = (typeof sources)[number];

export type Literal = string | number | boolean;
export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** A test of one field, and where in the query its path stands. */
export type Test = { path: string; position: number } & (
  | { kind: 'compare'; operator: Comparison; value: Literal }
  | { kind: 'contains'; value: Literal }
  | { kind: 'in'; values: Literal[] }
  | { kind: 'null'; isNull: boolean }
);

export type Condition = Test | { kind: 'and' | 'or'; parts: Condition[] } | { kind: 'not'; part: Condition };

export type Query = {
  /** Null for `*`, `count` for `count(*)`. */
  select: string[] | 'count' | null;
  from: Source;
  where: Condition | null;
  orderBy: { path: string; isDescending: boolean; position: number }[];
  start: number;
  /** Null when the query has none. */
  limit: number | null;
};
