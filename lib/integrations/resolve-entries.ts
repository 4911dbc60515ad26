import 'server-only';
import { AppError } from '../errors';
import { type Checked, checkEffective } from './check-effective';
import type { Effective, Layer } from './effective';
import type { Partner } from './internal';
import { mergeValues } from './merge-values';
import { type Entry, type ResolvedScope, resolveScope } from './resolve-scope';
import { type ConnectionOwner, openSecrets } from './secrets';
import { settingsWithDefaults } from './setting-values';
import type { CurrentConnection } from './stored-connection';

/** A connection as somebody saw it: before the first save there is nothing. */
export type Bases = { name: string | null; global: Layer; websites: ReadonlyMap<string, Layer> };

/** What the Configure dialog holds of the values. */
export type Entered = {
  name: string;
  settings: Entry['settings'];
  secrets: Entry['secrets'];
  websites: (Entry & { websiteId: string })[];
};

/** All scopes that were entered, or that others changed meanwhile, merged with what is stored now. */
export type Resolution = {
  owner: ConnectionOwner;
  name: { value: string; isChanged: boolean; isTaken: boolean; isClash: boolean };
  global: ResolvedScope;
  websites: ResolvedScope[];
};

const nothing: Layer = { settings: {}, secrets: {} };

/** What is stored now, as a dialog that was opened now would have seen it. */
export function currentBases(current: CurrentConnection | null): Bases {
  return {
    name: current?.global.name ?? null,
    global: current?.global ?? nothing,
    websites: new Map(current?.websites.map((website) => [website.websiteId, website])),
  };
}

/** Merges entries, made on top of `bases`, with what is stored now. They are not checked yet. */
export function resolveEntries(
  { manifest }: Partner,
  input: { owner: ConnectionOwner; current: CurrentConnection | null; bases: Bases; entered: Entered },
): Resolution {
  const { owner, bases, entered } = input;
  const now = currentBases(input.current);
  const seen = { ...settingsWithDefaults(manifest, bases.global.settings), ...entered.settings };
  const global = resolveScope(manifest, {
    owner: { ...owner, websiteId: null },
    base: bases.global,
    theirs: now.global,
    entry: { ...entered, inherit: [] },
    under: {},
  });
  const entries = new Map(entered.websites.map((entry) => [entry.websiteId, entry]));
  const websites = [...new Set([...entries.keys(), ...now.websites.keys()])].map((websiteId) =>
    resolveScope(manifest, {
      owner: { ...owner, websiteId },
      base: bases.websites.get(websiteId) ?? nothing,
      theirs: now.websites.get(websiteId) ?? nothing,
      entry: entries.get(websiteId) ?? null,
      under: seen,
    }),
  );
  return { owner, name: resolveName(bases.name, now.name, entered.name), global, websites };
}

function resolveName(base: string | null, theirs: string | null, mine: string): Resolution['name'] {
  const { values, taken, clashes } = mergeValues({
    base: { name: base },
    mine: { name: mine },
    theirs: { name: theirs },
  });
  const value = String(values.name);
  return { value, isChanged: value !== theirs, isTaken: taken.length > 0, isClash: clashes.length > 0 };
}

/** What would be in effect for Global, or for a website, with a resolution. */
export function resolvedEffective(
  { owner, global, websites }: Resolution,
  websiteId: string | null,
): Effective {
  const openOf = ({ websiteId: id, kept, fresh }: ResolvedScope) => ({
    ...openSecrets({ ...owner, websiteId: id }, kept),
    ...fresh,
  });
  const website = websites.find((scope) => scope.websiteId === websiteId);
  return {
    settings: { ...global.settings, ...website?.settings },
    secrets: { ...openOf(global), ...(website && openOf(website)) },
  };
}

/**
 * Checks what would be in effect for Global and for the named websites, with paths `websites.<id>.<field>` for the latter.
 * What a website inherits is named once, as the Global field.
 * @returns by website id, null for Global
 */
export function checkResolution(
  partner: Partner,
  { resolution, websiteIds }: { resolution: Resolution; websiteIds: readonly string[] },
): Map<string | null, Checked> {
  const global = checkEffective(partner, resolvedEffective(resolution, null));
  const websites = websiteIds.map((websiteId): [string, Checked] => {
    const checked = checkEffective(partner, resolvedEffective(resolution, websiteId));
    const own = resolution.websites.find((scope) => scope.websiteId === websiteId);
    const isOwn = (field: string) =>
      own !== undefined && (field in own.settings || field in own.fresh || field in own.kept);
    const named = Object.entries(checked.fields).map(([path, message]) => {
      const isGlobal = path in global.fields && !isOwn(path.split('.')[0] ?? path);
      return [isGlobal ? path : `websites.${websiteId}.${path}`, message];
    });
    return [websiteId, { ...checked, fields: Object.fromEntries(named) }];
  });
  return new Map<string | null, Checked>([[null, global], ...websites]);
}

/** @throws AppError('invalid') by field, where there is any */
export function expectRight(fields: Record<string, string>): void {
  if (Object.keys(fields).length === 0) return;
  throw new AppError('invalid', 'Some entries need a correction.', { fields });
}
