import type { Tree } from '../accounts/types';
import type { FieldDefinition } from './profile-fields';

type Fields = ReadonlyMap<string, FieldDefinition>;

/** The fields below each object's path: those of `work` are `work.title` and so on. */
export function fieldsByGroup(fields: Fields): Map<string, FieldDefinition[]> {
  const groups = new Map<string, FieldDefinition[]>();
  for (const [path, field] of fields) {
    for (let end = path.indexOf('.'); end >= 0; end = path.indexOf('.', end + 1)) {
      const group = path.slice(0, end);
      const known = groups.get(group);
      if (known) known.push(field);
      else groups.set(group, [field]);
    }
  }
  return groups;
}

export type Leaf = {
  path: string;
  value: unknown;
  /** Whether a name on the way holds a dot: `phones.number` is a path of the schema and no key (api.md section 5.1). */
  hasDottedName: boolean;
};

/**
 * The values of a tree with their paths. Objects are walked into unless a field of the schema stands at their path, and
 * so is each object of a list: the fields of `phones: [{ number }]` are `phones.number`. Empty objects count as values.
 */
export function leavesOf(tree: Tree, fields: Fields): Leaf[] {
  return Object.entries(tree).flatMap(([name, value]) => walk(value, [name], fields));
}

function walk(value: unknown, names: readonly string[], fields: Fields): Leaf[] {
  const path = names.join('.');
  const leaf = { path, value, hasDottedName: names.some((name) => name.includes('.')) };
  if (typeof value !== 'object' || value === null || fields.has(path)) return [leaf];
  const inner = Array.isArray(value)
    ? value.flatMap((item) => walk(item, names, fields))
    : Object.entries(value).flatMap(([name, below]) => walk(below, [...names, name], fields));
  return inner.length === 0 ? [leaf] : inner;
}
