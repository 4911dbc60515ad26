import type { Tree } from './types';

export const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An own value of a tree; names such as `constructor` find nothing that was not stored. */
export const valueAt = (tree: Tree, name: string): unknown =>
  Object.hasOwn(tree, name) ? tree[name] : undefined;

/**
 * Profile fields: a value that is passed replaces the old one, arrays and objects whole, and null deletes (api.md
 * section 1.2).
 */
export function mergeProfile(before: Tree, patch: Tree): Tree {
  return withoutNulls({ ...before, ...patch });
}

/**
 * Custom fields: objects are merged key by key, everything else is replaced, and null deletes (api.md section 1.8,
 * inference).
 */
export function mergeData(before: Tree, patch: Tree): Tree {
  const merged = Object.entries(patch).map(([name, value]): [string, unknown] => {
    if (!isTree(value)) return [name, value];
    const old = valueAt(before, name);
    return [name, mergeData(isTree(old) ? old : {}, value)];
  });
  return withoutNulls({ ...before, ...Object.fromEntries(merged) });
}

/**
 * What a full account takes over from a lite one: its own values win, whole ones as in a profile (api.md section 8.5).
 */
export function fillProfile(full: Tree, lite: Tree): Tree {
  return { ...lite, ...full };
}

/** The same for custom fields, into objects (api.md section 8.5). */
export function fillData(full: Tree, lite: Tree): Tree {
  const filled = Object.entries(lite).map(([name, value]): [string, unknown] => {
    const own = valueAt(full, name);
    if (isTree(own) && isTree(value)) return [name, fillData(own, value)];
    return [name, own === undefined ? value : own];
  });
  return { ...full, ...Object.fromEntries(filled) };
}

/** Sets a value below names that may not be there yet. */
export function setAt(tree: Tree, names: readonly string[], value: unknown): Tree {
  const [name, ...rest] = names;
  if (name === undefined) return tree;
  if (rest.length === 0) return { ...tree, [name]: value };
  const inner = valueAt(tree, name);
  return { ...tree, [name]: setAt(isTree(inner) ? inner : {}, rest, value) };
}

export function getAt(tree: Tree, names: readonly string[]): unknown {
  return names.reduce<unknown>((value, name) => (isTree(value) ? valueAt(value, name) : undefined), tree);
}

function withoutNulls(tree: Tree): Tree {
  const kept = Object.entries(tree).filter(([, value]) => value !== null);
  return Object.fromEntries(kept.map(([name, value]) => [name, isTree(value) ? withoutNulls(value) : value]));
}
