import { type Draft, ownOf, type Settings } from './draft';
import { fieldOf, prefixOf, scopeOf } from './paths';
import { isSameValue } from './same-value';

type Rebase = {
  mine: Draft;
  base: Draft;
  theirs: Draft;
  /** The entries that others saved otherwise. */
  conflicts: readonly string[];
};

/**
 * The draft on top of what others saved since it was begun: what was not changed here becomes theirs, what was stays.
 * A key in conflict counts as changed: what was typed is not in a draft.
 */
export function rebaseDraft({ mine, base, theirs, conflicts }: Rebase): Draft {
  const websites = Object.keys(theirs.websites).map((websiteId) => {
    const [own, before, now] = [mine, base, theirs].map((draft) => ownOf(draft, websiteId));
    const isUntouched = (name: string) =>
      own?.secrets.includes(name) === before?.secrets.includes(name) &&
      !conflicts.includes(`${prefixOf(websiteId)}${name}`);
    const names = [...new Set([...(own?.secrets ?? []), ...(now?.secrets ?? [])])];
    const secrets = names.filter((name) => (isUntouched(name) ? now : own)?.secrets.includes(name));
    return [websiteId, { settings: merge(own?.settings, before?.settings, now?.settings), secrets }];
  });
  return {
    name: mine.name === base.name ? theirs.name : mine.name,
    settings: merge(mine.settings, base.settings, theirs.settings),
    websites: Object.fromEntries(websites),
  };
}

function merge(mine: Settings = {}, base: Settings = {}, theirs: Settings = {}): Settings {
  const names = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  const merged = [...names].map((name) => {
    const kept = isSameValue(mine[name], base[name]) ? theirs : mine;
    return [name, kept[name]];
  });
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
}

/** The draft with one entry as others saved it; `path` names it: `dataCentre`, `websites.<id>.dataCentre`. */
export function takeTheirs(mine: Draft, { theirs, path }: { theirs: Draft; path: string }): Draft {
  const [scope, field] = [scopeOf(path), fieldOf(path)];
  if (scope === null && field === 'name') return { ...mine, name: theirs.name };
  if (scope === null) return { ...mine, settings: withTheirs(mine.settings, theirs.settings, field) };
  const [own, now] = [ownOf(mine, scope), ownOf(theirs, scope)];
  const others = own.secrets.filter((secret) => secret !== field);
  const taken = {
    settings: withTheirs(own.settings, now.settings, field),
    secrets: now.secrets.includes(field) ? [...others, field] : others,
  };
  return { ...mine, websites: { ...mine.websites, [scope]: taken } };
}

function withTheirs(mine: Settings, theirs: Settings, field: string): Settings {
  const { [field]: _, ...others } = mine;
  return field in theirs ? { ...others, [field]: theirs[field] } : others;
}

/** The entries that a conflict is about, each once: a list of rows counts as one entry. */
export function conflictsOf(fields: Record<string, string>): Record<string, string> {
  const conflicts: Record<string, string> = {};
  for (const [path, message] of Object.entries(fields)) {
    conflicts[`${prefixOf(scopeOf(path))}${fieldOf(path)}`] ??= message;
  }
  return conflicts;
}
