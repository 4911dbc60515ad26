import { isTree } from '../accounts/merge-trees';
import type { Tree } from '../accounts/types';

/** No id of a subscription and no path of a consent is longer. */
const LONGEST_NAME = 200;

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
export function splitPath(
  path: string,
  names: { has(name: string): boolean },
): { name: string; rest: string } | null {
  let end = path.length > LONGEST_NAME ? path.lastIndexOf('.', LONGEST_NAME) : path.length;
  for (; end > 0; end = path.lastIndexOf('.', end - 1)) {
    const name = path.slice(0, end);
    if (names.has(name)) return { name, rest: path.slice(end + 1) };
  }
  return null;
}
