import { fieldOf, prefixOf, scopeOf } from './paths';

type Errors = Record<string, string>;

/** The errors without those of one entry. */
export function withoutEntry(errors: Errors, path: string): Errors {
  const others = Object.entries(errors).filter(([at]) => at !== path && !at.startsWith(`${path}.`));
  return Object.fromEntries(others);
}

type Changed = {
  /** The entry that was changed. */
  path: string;
  value: unknown;
  /** All that is wrong with it. */
  found: Errors;
  /** Whether it holds rows: they are checked while they are edited, other entries as they are left. */
  isStructured: boolean;
};

/** What is shown while an entry is edited: what is still empty is not blamed yet, what was blamed goes when it is mended. */
export function errorsWhileEditing(shown: Errors, { path, value, found, isStructured }: Changed): Errors {
  const others = withoutEntry(shown, path);
  const wasWrong = Object.keys(others).length < Object.keys(shown).length;
  const isShown = (at: string) => at in shown || (isStructured ? isFilled(value, at, path) : wasWrong);
  return { ...others, ...Object.fromEntries(Object.entries(found).filter(([at]) => isShown(at))) };
}

/** Whether something stands at a path inside the value of an entry. */
function isFilled(value: unknown, at: string, path: string): boolean {
  const steps = at.slice(path.length).split('.').filter(Boolean);
  const inside = steps.reduce<unknown>((part, step) => Object(part)[step], value);
  return inside !== '' && inside !== undefined;
}

/** The lists of rows among wrong entries, by the path of the list. */
export function listsAmong(paths: readonly string[], isStructured: (field: string) => boolean): string[] {
  const lists = paths.filter((path) => isStructured(fieldOf(path)));
  return [...new Set(lists.map((path) => `${prefixOf(scopeOf(path))}${fieldOf(path)}`))];
}
