/** What the process remembers for a while. */
export type ExpiringMap<Value> = {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  delete(key: string): void;
};

/**
 * A map that forgets each entry `lifetimeMs` after it was set, and the oldest one when there are more than `maxEntries`.
 * @param input.now a clock in milliseconds
 */
export function createExpiringMap<Value>(input: {
  now: () => number;
  lifetimeMs: number;
  maxEntries: number;
}): ExpiringMap<Value> {
  const { now, lifetimeMs, maxEntries } = input;
  const entries = new Map<string, { value: Value; until: number }>();
  return {
    get(key) {
      const entry = entries.get(key);
      if (entry && entry.until > now()) return entry.value;
      entries.delete(key);
      return undefined;
    },
    set(key, value) {
      entries.delete(key);
      entries.set(key, { value, until: now() + lifetimeMs });
      const [oldest] = entries.keys();
      if (entries.size > maxEntries && oldest !== undefined) entries.delete(oldest);
    },
    delete: (key) => void entries.delete(key),
  };
}
