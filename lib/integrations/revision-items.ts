import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from '../db/transaction';
import { AppError } from '../errors';
import type { Layer } from './effective';
import { type Partner, websiteNames } from './internal';
import { type ConnectionOwner, secretMark } from './secrets';
import { overriddenSettings, settingsWithDefaults } from './setting-values';
import { fieldLabel } from './setting-words';
import { revisionColumns, type StoredScope, toScope } from './stored-connection';

/** One save of a connection, without any value. */
export type RevisionItem = {
  id: string;
  number: number;
  /** Null for the Global settings. */
  website: { id: string; name: string } | null;
  /** Null when the system saved. */
  by: string | null;
  at: string;
  /** Labels of what was another than in the revision before, of Global or of that website. */
  changed: string[];
  /** Whether it is in effect, for Global or for that website. */
  isCurrent: boolean;
};

/** A revision with what came before it, for Global or for the same website. */
export type RevisionChange = { scope: StoredScope; before: StoredScope | null; createdById: string | null };

const columns = { ...revisionColumns, createdById: true } as const;

/** Revisions of a connection by id, in the order of the ids, each with its predecessor. */
export async function readRevisionChanges(
  tx: Transaction,
  { owner, pairs }: { owner: ConnectionOwner; pairs: { id: string; before: string | null }[] },
): Promise<RevisionChange[]> {
  const ids = pairs.flatMap(({ id, before }) => [id, ...(before === null ? [] : [before])]);
  const rows = await tx.connectionRevision.findMany({
    where: { ...owner, id: { in: [...new Set(ids)] } },
    select: columns,
  });
  const read = new Map(
    rows.map(({ createdById, ...row }) => [row.id, { scope: toScope(row), createdById }] as const),
  );
  return pairs.flatMap(({ id, before }) => {
    const revision = read.get(id);
    return revision ? [{ ...revision, before: (before && read.get(before)?.scope) || null }] : [];
  });
}

/** A revision of a connection. @throws AppError('not_found') */
export async function revisionOrThrow(
  tx: Transaction,
  { owner, revisionId }: { owner: ConnectionOwner; revisionId: string },
): Promise<StoredScope> {
  const [revision] = await readRevisionChanges(tx, { owner, pairs: [{ id: revisionId, before: null }] });
  if (!revision) throw revisionNotFound();
  return revision.scope;
}

export const revisionNotFound = () => new AppError('not_found', 'This revision does not exist.');

/** Revisions as a list shows them. */
export async function revisionItems(
  tx: Transaction,
  input: { partner: Partner; accountId: string; currentIds: ReadonlySet<string>; changes: RevisionChange[] },
): Promise<RevisionItem[]> {
  const { partner, accountId, currentIds, changes } = input;
  const authors = changes.flatMap(({ createdById }) => createdById ?? []);
  const [websites, users] = await Promise.all([
    websiteNames(tx, { accountId, ids: changes.flatMap(({ scope }) => scope.websiteId ?? []) }),
    tx.user.findMany({ where: { id: { in: [...new Set(authors)] } }, select: { id: true, name: true } }),
  ]);
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return changes.map(({ scope, before, createdById }) => ({
    id: scope.revisionId,
    number: scope.number,
    website:
      scope.websiteId === null ? null : { id: scope.websiteId, name: websites.get(scope.websiteId) ?? '' },
    by: createdById && (names.get(createdById) ?? 'Somebody who left'),
    at: scope.createdAt.toISOString(),
    changed: changedFields(partner, { before, after: scope }).map((field) => fieldLabel(partner, field)),
    isCurrent: currentIds.has(scope.revisionId),
  }));
}

/** A revision's settings as they count: Global with defaults, a website's without. */
export function revisionSettings(
  { manifest }: Partner,
  { websiteId, settings }: Pick<StoredScope, 'websiteId' | 'settings'>,
): Record<string, unknown> {
  return (websiteId === null ? settingsWithDefaults : overriddenSettings)(manifest, settings);
}

/** The names that differ between two revisions of the same scope: `name`, settings and secrets, in the manifest's order. */
export function changedFields(
  partner: Partner,
  { before, after }: { before: StoredScope | null; after: StoredScope },
): string[] {
  const { settings, secrets } = partner.manifest;
  const one = revisionSettings(partner, before ?? { websiteId: after.websiteId, settings: {} });
  const other = revisionSettings(partner, after);
  const hasName = after.websiteId === null && before?.name !== after.name;
  const isOther = (field: string) => !isDeepStrictEqual(one[field], other[field]);
  const marked = (layer: Pick<Layer, 'secrets'> | null, field: string) => {
    const secret = layer?.secrets[field];
    return secret && secretMark(secret);
  };
  return [
    ...(hasName ? ['name'] : []),
    ...Object.keys(settings.shape).filter(isOther),
    ...Object.keys(secrets.shape).filter((field) => marked(before, field) !== marked(after, field)),
  ];
}

/** The revisions that are in effect. */
export function currentIdsOf({
  global,
  websites,
}: {
  global: StoredScope;
  websites: StoredScope[];
}): ReadonlySet<string> {
  return new Set([global, ...websites].map(({ revisionId }) => revisionId));
}
