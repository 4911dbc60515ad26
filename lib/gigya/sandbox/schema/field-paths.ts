import type { FieldDefinition } from './profile-fields';

type Fields = ReadonlyMap<string, FieldDefinition>;

/** The fields below an object's path: those of `work` are `work.title` and so on. */
export function fieldsBelow(fields: Fields, path: string): FieldDefinition[] {
  const start = `${path}.`;
  return [...fields].filter(([name]) => name.startsWith(start)).map(([, field]) => field);
}

export type Leaf = { path: string; value: unknown };

/**
 * The values of a tree with their paths. Objects are walked into unless a field of the schema stands at their path, and
 * so is each object of a list: the fields of `phones: [{ number }]` are `phones.number`. Empty objects count as values.
 */
export function leavesOf(value: unknown, path: string, fields: Fields): Leaf[] {
  if (typeof value !== 'object' || value === null || fields.has(path)) return [{ path, value }];
  if (Array.isArray(value)) {
    if (value.length === 0) return [{ path, value }];
    return value.flatMap((item) => leavesOf(item, path, fields));
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return [{ path, value }];
  return entries.flatMap(([name, inner]) => leavesOf(inner, `${path}.${name}`, fields));
}
