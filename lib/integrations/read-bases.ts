import 'server-only';
import type { Transaction } from '../db/transaction';
import { type Bases, currentBases } from './resolve-entries';
import type { ConnectionOwner } from './secrets';
import { type CurrentConnection, revisionColumns, toScope } from './stored-connection';

/** A connection as it was when its newest revision had a number; null for before its first save. */
export async function readBases(
  tx: Transaction,
  asked: { owner: ConnectionOwner; current: CurrentConnection | null; expectedRevision: number | null },
): Promise<Bases> {
  const { owner, current, expectedRevision } = asked;
  if (expectedRevision === null) return currentBases(null);
  if (current?.newest === expectedRevision) return currentBases(current);
  const newest = await tx.connectionRevision.groupBy({
    by: ['websiteId'],
    where: { ...owner, number: { lte: expectedRevision } },
    _max: { number: true },
  });
  const rows = await tx.connectionRevision.findMany({
    where: { ...owner, number: { in: newest.flatMap(({ _max }) => _max.number ?? []) } },
    select: revisionColumns,
  });
  const scopes = rows.map(toScope);
  const global = scopes.find(({ websiteId }) => websiteId === null);
  const websites = scopes.flatMap((scope): [string, typeof scope][] =>
    scope.websiteId === null ? [] : [[scope.websiteId, scope]],
  );
  return { ...currentBases(null), ...(global && { name: global.name, global }), websites: new Map(websites) };
}
