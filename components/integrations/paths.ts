import type { Scope } from './draft';

// Entries are named by path: `dataCentre`, `mapping.3.target`, `websites.<id>.dataCentre`.

/** Stands before the names of a scope's entries. */
export function prefixOf(scope: Scope): string {
  return scope === null ? '' : `websites.${scope}.`;
}

/** Where a path lies. */
export function scopeOf(path: string): Scope {
  return /^websites\.([^.]+)\./.exec(path)?.[1] ?? null;
}

/** The setting or secret that a path lies in. */
export function fieldOf(path: string): string {
  return withoutScope(path).split('.')[0] ?? path;
}

/** What is said of one scope's entries, by their names there. */
export function inScope<Value>(said: Record<string, Value>, scope: Scope): Record<string, Value> {
  const own = Object.entries(said).filter(([path]) => scopeOf(path) === scope);
  return Object.fromEntries(own.map(([path, value]) => [withoutScope(path), value]));
}

/** A message of the whole input's schema names the group that the entry stands in: `secrets.key`. */
export function withoutGroups(fields: Record<string, string>): Record<string, string> {
  const named = Object.entries(fields).map(([path, message]) => [
    path.replace(/^(settings|secrets)\./, ''),
    message,
  ]);
  return Object.fromEntries(named);
}

const withoutScope = (path: string) => path.replace(/^websites\.[^.]+\./, '');
