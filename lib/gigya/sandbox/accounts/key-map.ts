/** Which documents have a term; nearly always one has it alone. */
export type KeyMap = {
  /** The document `key` has other terms now. */
  replace(key: string, before: readonly string[], after: readonly string[]): void;
  keysOf(term: string): readonly string[];
  clear(): void;
};

export function createKeyMap(): KeyMap {
  const keysByTerm = new Map<string, readonly string[]>();

  function remove(term: string, key: string): void {
    const left = (keysByTerm.get(term) ?? []).filter((known) => known !== key);
    if (left.length === 0) keysByTerm.delete(term);
    else keysByTerm.set(term, left);
  }

  return {
    replace(key, before, after) {
      for (const term of before) if (!after.includes(term)) remove(term, key);
      for (const term of after) {
        if (!before.includes(term)) keysByTerm.set(term, [...(keysByTerm.get(term) ?? []), key]);
      }
    },
    keysOf: (term) => keysByTerm.get(term) ?? [],
    clear: () => keysByTerm.clear(),
  };
}
