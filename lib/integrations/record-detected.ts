import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import { recordAudit } from '../audit/record-audit';
import type { Context } from '../context';
import { withTransaction } from '../db/transaction';
import type { Manifest } from './define';
import { detectedWith, type StoredDetected } from './detected-with';
import { getManifest } from './manifests';
import type { SecretOwner } from './secrets';

/**
 * Keeps what a partner told about itself and audits it as the system's doing, where that is news and the connection
 * still is at the revision with which it was told. Drops what is no value of one of the manifest's settings.
 */
export async function recordDetected({
  accountId,
  connectionId,
  revisionId,
  detected,
}: SecretOwner & { revisionId: string; detected: Record<string, string> }): Promise<void> {
  await withTransaction(async (tx) => {
    const where = { accountId_id: { accountId, id: connectionId } };
    await tx.$queryRaw`SELECT 1 FROM "Connection" WHERE "accountId" = ${accountId}::uuid AND "id" = ${connectionId}::uuid FOR NO KEY UPDATE`;
    const row = await tx.connection.findUnique({
      where,
      select: { integrationId: true, currentRevisionId: true, detected: true },
    });
    const manifest = row && getManifest(row.integrationId);
    if (!manifest || row.currentRevisionId !== revisionId) return;
    const known = detectedWith(revisionId, row.detected);
    const told = valuesOf(manifest, detected);
    const value: StoredDetected = { revisionId, settings: { ...known, ...told } };
    if (isDeepStrictEqual(known, value.settings)) return;
    await tx.connection.update({ where, data: { detected: value }, select: { id: true } });
    const ctx: Context = { accountId, actor: { kind: 'system', name: 'Passerelle' } };
    const detail = { integration: manifest.id, changed: Object.keys(told), detected: told };
    const subject = { kind: 'connection', id: connectionId } as const;
    await recordAudit(tx, { ctx, action: 'connection.detected', subject, detail });
  });
}

function valuesOf({ settings }: Manifest, detected: Record<string, string>): Record<string, string> {
  const { data } = settings.partial().safeParse(detected);
  const isValue = ([name]: [string, string]) => data !== undefined && Object.hasOwn(data, name);
  return Object.fromEntries(Object.entries(detected).filter(isValue));
}
