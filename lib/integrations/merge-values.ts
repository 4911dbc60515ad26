import { isDeepStrictEqual } from 'node:util';

type Values = Record<string, unknown>;

export type MergedValues = {
  values: Values;
  /** Names that others changed and the caller did not: theirs stand. */
  taken: string[];
  /** Names that both changed, to different values: the caller's stand. */
  clashes: string[];
};

/** Merges two changes of the same values, name by name; a name that is absent is a value too. */
export function mergeValues({
  base,
  mine,
  theirs,
}: Record<'base' | 'mine' | 'theirs', Values>): MergedValues {
  const merged: MergedValues = { values: {}, taken: [], clashes: [] };
  for (const name of new Set([...Object.keys(theirs), ...Object.keys(mine), ...Object.keys(base)])) {
    const isSame = (one: Values, other: Values) => isDeepStrictEqual(one[name], other[name]);
    const isTaken = isSame(mine, base) && !isSame(theirs, base);
    const value = isTaken ? theirs[name] : mine[name];
    if (value !== undefined) merged.values[name] = value;
    if (isTaken) merged.taken.push(name);
    else if (!isSame(mine, theirs) && !isSame(theirs, base)) merged.clashes.push(name);
  }
  return merged;
}
