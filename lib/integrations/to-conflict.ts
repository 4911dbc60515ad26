import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from '../db/transaction';
import { AppError } from '../errors';
import type { Partner } from './internal';
import type { Resolution } from './resolve-entries';
import type { ResolvedScope } from './resolve-scope';
import { linesOf, valueWords } from './setting-words';
import { type CurrentConnection, revisionColumns, type StoredScope, toScope } from './stored-connection';

type Asked = { current: CurrentConnection; resolution: Resolution; expectedRevision: number | null };
type Authored = StoredScope & { by: string };

/** What was entered and saved by others to different values, or null where nothing was. */
export async function toConflict(tx: Transaction, partner: Partner, asked: Asked): Promise<AppError | null> {
  const { resolution } = asked;
  const scopes = [resolution.global, ...resolution.websites];
  const isClash = resolution.name.isClash || scopes.some(({ clashes }) => clashes.length > 0);
  if (!isClash) return null;
  const revisions = await readAuthored(tx, asked);
  const fields = Object.fromEntries(
    scopes.flatMap((scope) =>
      scope.clashes.map((field) => clashOf(partner, { scope, field, revisions, asked })),
    ),
  );
  const message =
    'Somebody else saved other values for the same in the meantime. Nothing was overwritten: what they saved stands beside each field.';
  return new AppError('conflict', message, { fields: { ...nameClash(resolution, revisions), ...fields } });
}

/** The revisions since, the oldest first, after those that were current then. */
async function readAuthored(tx: Transaction, { resolution, expectedRevision }: Asked): Promise<Authored[]> {
  const rows = await tx.connectionRevision.findMany({
    where: { ...resolution.owner, number: { gt: expectedRevision ?? 0 } },
    select: { ...revisionColumns, createdById: true },
    orderBy: { number: 'asc' },
  });
  const ids = [...new Set(rows.flatMap(({ createdById }) => createdById ?? []))];
  const users = await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return rows.map(({ createdById, ...row }) => ({
    ...toScope(row),
    by: (createdById && names.get(createdById)) || 'Somebody',
  }));
}

type Clash = { scope: ResolvedScope; field: string; revisions: Authored[]; asked: Asked };

function clashOf(partner: Partner, { scope, field, revisions, asked }: Clash): [string, string] {
  const { websiteId } = scope;
  const path = websiteId === null ? field : `websites.${websiteId}.${field}`;
  const { global, websites } = asked.current;
  const now = websiteId === null ? global : websites.find((website) => website.websiteId === websiteId);
  const own = revisions.filter((revision) => revision.websiteId === websiteId);
  if (field in partner.manifest.secrets.shape) {
    const stored = now?.secrets[field];
    const by = stored?.updatedBy ?? own.at(-1)?.by ?? 'Somebody';
    return [path, stored ? `${by} saved another key here.` : `${by} removed the key of this website.`];
  }
  const theirs = now?.settings[field];
  const since = own.findLastIndex(
    (revision, index) =>
      isDeepStrictEqual(revision.settings[field], theirs) &&
      !isDeepStrictEqual(own[index - 1]?.settings[field], theirs),
  );
  const by = own[Math.max(since, 0)]?.by ?? 'Somebody';
  const mine = scope.settings[field];
  return [
    path,
    `${by} saved another value here: ${differing(partner, field, theirs, mine)}. You entered: ${differing(partner, field, mine, theirs)}.`,
  ];
}

const mostLines = 3;

/** A value in words; of rows only those that the other does not have. */
function differing(partner: Partner, field: string, value: unknown, other: unknown): string {
  const lines = linesOf(partner, field, value);
  if (lines === null || value === undefined) return valueWords(partner, { field, value, unset: 'as Global' });
  const others = new Set(linesOf(partner, field, other)?.map(({ line }) => line));
  const own = lines.flatMap(({ line }) => (others.has(line) ? [] : [line]));
  if (own.length === 0) return lines.length < others.size ? 'fewer rows' : 'another order';
  const more = own.length > mostLines ? ` and ${own.length - mostLines} more` : '';
  return `${own.slice(0, mostLines).join('; ')}${more}`;
}

function nameClash({ name }: Resolution, revisions: Authored[]): Record<string, string> {
  if (!name.isClash) return {};
  const last = revisions.findLast(({ websiteId }) => websiteId === null);
  return {
    name: `${last?.by ?? 'Somebody'} saved another name here: ${last?.name}. You entered: ${name.value}.`,
  };
}
