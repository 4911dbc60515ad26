import { z } from 'zod';
import { isTree } from '../accounts/merge-trees';
import type { Tree } from '../accounts/types';
import { parseJson } from '../parse-json';

/** Deeper trees are refused, so that nothing which walks them later can run out of stack; Gigya's own bound is unknown. */
const MAX_DEPTH = 20;
/** A path of a consent adds up to a hundred levels of its own to what is stored. */
const MAX_STORED_DEPTH = 150;

/** The object in a JSON text; null for any other JSON, for what is no JSON, and for more than twenty levels. */
export function parseTree(text: string): Tree | null {
  const value = parseJson(text);
  return isTree(value) && fitsDepth(value, MAX_DEPTH) ? value : null;
}

/** A tree as it is stored. A record schema would drop a key named __proto__ unseen. */
export const treeSchema = z.custom<Tree>(
  (value) => isTree(value) && fitsDepth(value, MAX_STORED_DEPTH),
  'must be an object, and not so deep',
);

function fitsDepth(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => fitsDepth(inner, levels - 1));
}
