import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { askedFields } from './asked-fields';
import type { Manifest } from './define';
import type { Layer } from './effective';
import { mergeValues } from './merge-values';
import { openSecrets, type SecretOwner, type StoredSecrets, secretMark } from './secrets';
import { overriddenSettings, parsedOrRaw, settingsWithDefaults } from './setting-values';

/** What somebody entered for Global or for one website. */
export type Entry = {
  settings: Record<string, unknown>;
  /** An empty text keeps what is stored. */
  secrets: Record<string, string>;
  /** Secrets of a website that go, so that the Global ones count. */
  inherit: readonly string[];
};

/** Entries merged with what is stored now; not checked yet. */
export type ResolvedScope = {
  websiteId: string | null;
  /** All of Global; only what a website overrides. */
  settings: Record<string, unknown>;
  /** Secrets that were typed. */
  fresh: Record<string, string>;
  /** Stored secrets that stay. */
  kept: StoredSecrets;
  /** Settings and secrets that differ from what is stored now. */
  changed: string[];
  /** What others changed since `base` and stands. */
  taken: string[];
  /** What others changed since `base` to something else than was entered. */
  clashes: string[];
};

export type ScopeInput = {
  owner: SecretOwner;
  /** As it was when the dialog opened, and as it is now. */
  base: Layer;
  theirs: Layer;
  /** Null where nothing was entered: it stays as it is now. */
  entry: Entry | null;
  /** The Global settings that a website's were entered over: they say what was asked for. Nothing for Global. */
  under: Record<string, unknown>;
};

/**
 * Reads entries and merges them, name by name, with what others have saved since `base`. Settings and secrets that are
 * not asked for with the entered settings are passed over and stay as they are. A setting that is absent stays as it is
 * in Global, and is inherited by a website.
 */
export function resolveScope(manifest: Manifest, input: ScopeInput): ResolvedScope {
  const { owner, base, theirs, entry } = input;
  const read = owner.websiteId === null ? settingsWithDefaults : overriddenSettings;
  const before = read(manifest, base.settings);
  const now = read(manifest, theirs.settings);
  const under = owner.websiteId === null ? before : input.under;
  const asked = askedFields(manifest, { ...under, ...entry?.settings });
  const mine = entry === null ? before : enteredSettings(asked.settings.shape, { owner, before, entry });
  const settings = mergeValues({ base: before, mine, theirs: now });
  const secrets = resolveSecrets(Object.keys(asked.secrets.shape), manifest, input);
  const changed = Object.keys(manifest.settings.shape).filter(
    (name) => !isDeepStrictEqual(settings.values[name], now[name]),
  );
  return {
    websiteId: owner.websiteId,
    settings: settings.values,
    fresh: secrets.fresh,
    kept: secrets.kept,
    changed: [...changed, ...secrets.changed],
    taken: [...settings.taken, ...secrets.taken],
    clashes: [...settings.clashes, ...secrets.clashes],
  };
}

function enteredSettings(
  asked: Record<string, z.core.$ZodType>,
  { owner, before, entry }: { owner: SecretOwner; before: Record<string, unknown>; entry: Entry },
): Record<string, unknown> {
  const isInherited = (name: string) => owner.websiteId !== null && Object.hasOwn(asked, name);
  const stays = Object.entries(before).filter(([name]) => !isInherited(name));
  const entered = Object.entries(asked).filter(([name]) => Object.hasOwn(entry.settings, name));
  const read = entered.map(([name, field]) => [name, parsedOrRaw(field, entry.settings[name])]);
  return { ...Object.fromEntries(stays), ...Object.fromEntries(read) };
}

function resolveSecrets(asked: string[], manifest: Manifest, { owner, base, theirs, entry }: ScopeInput) {
  const typed = typedSecrets(asked, manifest, entry);
  const opened = openSecrets(owner, theirs.secrets);
  const before = marksOf(base.secrets);
  const now = marksOf(theirs.secrets);
  const isTheirs = (field: string) => now[field] !== before[field] && opened[field] === typed[field];
  const fresh = Object.fromEntries(Object.entries(typed).filter(([field]) => !isTheirs(field)));
  const staying = Object.entries(before).filter(([field]) => !entry?.inherit.includes(field));
  const mine = {
    ...Object.fromEntries(staying),
    ...Object.fromEntries(Object.keys(typed).map((field) => [field, field in fresh ? 'typed' : now[field]])),
  };
  const { values, taken, clashes } = mergeValues({ base: before, mine, theirs: now });
  const stored = Object.entries(theirs.secrets);
  const kept = Object.fromEntries(stored.filter(([field]) => field in values));
  const removed = stored.flatMap(([field]) => (field in values ? [] : [field]));
  return { fresh, kept, changed: [...Object.keys(fresh), ...removed], taken, clashes };
}

const marksOf = (stored: StoredSecrets): Record<string, string> =>
  Object.fromEntries(Object.entries(stored).map(([field, secret]) => [field, secretMark(secret)]));

function typedSecrets(asked: string[], { secrets }: Manifest, entry: Entry | null): Record<string, string> {
  const typed = asked.flatMap((field) => {
    const text = entry?.secrets[field] ?? '';
    const schema = secrets.shape[field];
    return text.trim() === '' || !schema ? [] : [[field, String(parsedOrRaw(schema, text))]];
  });
  return Object.fromEntries(typed);
}
