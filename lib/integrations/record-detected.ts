import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import { recordAudit } from '../audit/record-audit';
import type { Context } from '../context';
import { type Transaction, withTransaction } from '../db/transaction';
import type { Manifest } from './define';
import { detectedWith, detectedWithBoth, hasOwnPlace, type StoredDetected } from './detected-with';
import { getManifest } from './manifests';
import type { ConnectionOwner } from './secrets';
import { revisionColumns, toScope } from './stored-connection';

export type Told = ConnectionOwner & {
  /** The Global revision, and that of the website whose overrides were in effect. */
  revisionId: string;
  website: { id: string; revisionId: string } | null;
  detected: Record<string, string>;
};

/**
 * Keeps what a partner told about itself and audits it as the system's doing, where that is news and the connection
 * still is at the revisions with which it was told. It is kept for the website where that goes to a place of its own,
 * else for the connection. Drops what is no value of one of the manifest's settings.
 */
export async function recordDetected({ detected, ...asked }: Told): Promise<void> {
  const { accountId, connectionId, revisionId } = asked;
  await withTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Connection" WHERE "accountId" = ${accountId}::uuid AND "id" = ${connectionId}::uuid FOR NO KEY UPDATE`;
    const row = await tx.connection.findUnique({
      where: { accountId_id: { accountId, id: connectionId } },
      select: { integrationId: true, currentRevisionId: true, detected: true },
    });
    const manifest = row && getManifest(row.integrationId);
    if (!manifest || row.currentRevisionId !== revisionId) return;
    const told = valuesOf(manifest, detected);
    const place = await placeOf(tx, { asked, manifest, names: Object.keys(told), ofGlobal: row.detected });
    if (place === null) return;
    const settings = { ...place.known, ...told };
    if (isDeepStrictEqual(place.known, settings)) return;
    await place.write(settings);
    const ctx: Context = { accountId, actor: { kind: 'system', name: 'Passerelle' } };
    const detail = {
      integration: manifest.id,
      changed: Object.keys(told),
      detected: told,
      ...(place.websiteId === null ? {} : { website: place.websiteId }),
    };
    const subject = { kind: 'connection', id: connectionId } as const;
    await recordAudit(tx, { ctx, action: 'connection.detected', subject, detail });
  });
}

type Place = {
  websiteId: string | null;
  known: Record<string, string>;
  write(settings: Record<string, string>): Promise<unknown>;
};

type Search = { asked: Omit<Told, 'detected'>; manifest: Manifest; names: string[]; ofGlobal: unknown };

/** Where it belongs, or null when the website has been saved since. */
async function placeOf(tx: Transaction, { asked, manifest, names, ofGlobal }: Search): Promise<Place | null> {
  const { accountId, connectionId, revisionId, website } = asked;
  const global: Place = {
    websiteId: null,
    known: detectedWith(revisionId, ofGlobal),
    write(settings) {
      const where = { accountId_id: { accountId, id: connectionId } };
      const detected: StoredDetected = { revisionId, settings };
      return tx.connection.update({ where, data: { detected }, select: { id: true } });
    },
  };
  if (website === null) return global;
  const where = { accountId_connectionId_websiteId: { accountId, connectionId, websiteId: website.id } };
  const row = await tx.connectionWebsite.findUnique({
    where,
    select: { detected: true, currentRevision: { select: revisionColumns } },
  });
  if (row?.currentRevision.id !== website.revisionId) return null;
  if (!hasOwnPlace(manifest, toScope(row.currentRevision), names)) return global;
  const revisions = { revisionId: website.revisionId, globalRevisionId: revisionId };
  return {
    websiteId: website.id,
    known: detectedWithBoth(revisions, row.detected),
    write(settings) {
      const detected: StoredDetected = { ...revisions, settings };
      return tx.connectionWebsite.update({ where, data: { detected }, select: { websiteId: true } });
    },
  };
}

function valuesOf({ settings }: Manifest, detected: Record<string, string>): Record<string, string> {
  const { data } = settings.partial().safeParse(detected);
  const isValue = ([name]: [string, string]) => data !== undefined && Object.hasOwn(data, name);
  return Object.fromEntries(Object.entries(detected).filter(isValue));
}
