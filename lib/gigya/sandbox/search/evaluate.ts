import type { Comparison, Condition, Literal, Query, Test } from './query';
import { resolvePath } from './resolve-path';

/** Which fields are encrypted: with them CONTAINS compares the whole text (api.md section 1.5). */
export type IsEncrypted = (path: string) => boolean;

/**
 * Whether a document meets a condition. `=` on texts is case-sensitive (api.md section 1.5); a field without a value is
 * null, unequal to everything, and neither smaller nor greater (inference).
 */
export function isMatch(document: unknown, condition: Condition, isEncrypted: IsEncrypted): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.parts.every((part) => isMatch(document, part, isEncrypted));
    case 'or':
      return condition.parts.some((part) => isMatch(document, part, isEncrypted));
    case 'not':
      return !isMatch(document, condition.part, isEncrypted);
    default:
      return passes(resolvePath(document, condition.path), condition, isEncrypted);
  }
}

function passes(values: unknown[], test: Test, isEncrypted: IsEncrypted): boolean {
  switch (test.kind) {
    case 'null':
      return values.every((value) => value === null) === test.isNull;
    case 'in':
      return values.some((value) => test.values.some((wanted) => wanted === value));
    case 'contains':
      return values.some((value) => contains(value, test.value, isEncrypted(test.path)));
    case 'compare':
      return test.operator === '!='
        ? values.every((value) => value !== test.value)
        : values.some((value) => compares(value, test.operator, test.value));
  }
}

/** Without regard to case; of an encrypted text all of it, of another any part. */
function contains(value: unknown, wanted: Literal, isWhole: boolean): boolean {
  if (typeof value !== 'string' || typeof wanted !== 'string') return value === wanted;
  const [text, part] = [value.toLowerCase(), wanted.toLowerCase()];
  return isWhole ? text === part : text.includes(part);
}

function compares(value: unknown, operator: Comparison, wanted: Literal): boolean {
  if (operator === '=') return value === wanted;
  const order = compareValues(value, wanted);
  if (order === null) return false;
  if (operator === '<') return order < 0;
  if (operator === '<=') return order <= 0;
  return operator === '>' ? order > 0 : order >= 0;
}

/** Negative, 0 or positive for two texts or two numbers; null for what cannot be compared. */
function compareValues(a: unknown, b: unknown): number | null {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a !== 'string' || typeof b !== 'string') return null;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Documents in the order of an ORDER BY; those without a number or text come last. */
export function sortDocuments<Document>(documents: Document[], orderBy: Query['orderBy']): Document[] {
  if (orderBy.length === 0) return documents;
  const rows = documents.map((document) => ({
    document,
    values: orderBy.map(({ path }) => resolvePath(document, path)[0]),
  }));
  rows.sort((a, b) => {
    for (const [index, { isDescending }] of orderBy.entries()) {
      const order = orderOf(a.values[index], b.values[index], isDescending);
      if (order !== 0) return order;
    }
    return 0;
  });
  return rows.map(({ document }) => document);
}

function orderOf(a: unknown, b: unknown, isDescending: boolean): number {
  const order = compareValues(a, b);
  if (order !== null) return isDescending ? -order : order;
  return rankOf(a) - rankOf(b);
}

function rankOf(value: unknown): number {
  if (typeof value === 'number') return 0;
  return typeof value === 'string' ? 1 : 2;
}
