import { isTree } from '../accounts/merge-trees';
import type { Tree } from '../accounts/types';

export type FlatValue = { path: string; value: unknown };

/** Every value of a tree with the names that lead to it, joined by dots; lists and empty objects count as values. */
export function flattenTree(tree: Tree, start = ''): FlatValue[] {
  return Object.entries(tree).flatMap(([name, value]) => {
    const path = start === '' ? name : `${start}.${name}`;
    const isEmpty = !isTree(value) || Object.keys(value).length === 0;
    return isEmpty ? [{ path, value }] : flattenTree(value, path);
  });
}

/** Which of the names a dotted path begins with, the longest that fits, and what of the path is left. */
export function splitPath(path: string, names: Iterable<string>): { name: string; rest: string } | null {
  let found: string | null = null;
  for (const name of names) {
    const isStart = path === name || path.startsWith(`${name}.`);
    if (isStart && (found === null || name.length > found.length)) found = name;
  }
  return found === null ? null : { name: found, rest: path.slice(found.length + 1) };
}
