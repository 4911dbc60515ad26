import 'server-only';
import { accountKey } from '../credentials/account-key';
import { prisma } from '../db/client';
import type { OpenConnection } from './define';
import { destinationOf } from './destination';
import { detectedFor } from './detected-with';
import { effectiveValues, parseEffective } from './effective';
import { readSchema } from './keep-schema';
import { getManifest } from './manifests';
import type { ConnectionOwner } from './secrets';
import { revisionColumns, toScope } from './stored-connection';

export type OpenResult =
  | { kind: 'open'; integrationId: string; connection: OpenConnection }
  | { kind: 'off' }
  | { kind: 'unreadable'; fields: string[] }
  | { kind: 'missing' };

/**
 * A connection with the settings and opened secrets that are in effect for a website, ready for a call to the partner.
 * @param input.websiteId the campaign's website; null for the Global settings
 * @returns `unreadable` with the fields that do not open or no longer fit the manifest, when only re-entry helps
 */
export async function openConnection({
  accountId,
  connectionId,
  websiteId,
}: ConnectionOwner & { websiteId: string | null }): Promise<OpenResult> {
  const owner = { accountId, connectionId };
  const row = await prisma().connection.findUnique({
    where: { accountId_id: { accountId, id: connectionId } },
    select: {
      integrationId: true,
      enabled: true,
      detected: true,
      currentRevision: { select: revisionColumns },
      websites: {
        where: { websiteId: websiteId ?? undefined },
        select: { websiteId: true, detected: true, currentRevision: { select: revisionColumns } },
        take: websiteId === null ? 0 : 1,
      },
    },
  });
  if (!row?.currentRevision) return { kind: 'missing' };
  if (!row.enabled) return { kind: 'off' };
  const manifest = getManifest(row.integrationId);
  if (!manifest) return { kind: 'missing' };
  const global = { ...toScope(row.currentRevision), detected: row.detected };
  const [stored] = row.websites;
  const website = stored ? withOverrides({ ...toScope(stored.currentRevision), ...stored }) : null;
  const effective = effectiveValues(manifest, owner, { global, website });
  const { values, issues } = parseEffective(manifest, effective);
  if (!values) {
    return { kind: 'unreadable', fields: [...new Set(issues.map((issue) => String(issue.path[0])))] };
  }
  const key = await accountKey(accountId);
  const destination = destinationOf(manifest, { key, secrets: effective.secrets });
  const connection = {
    ...owner,
    revisionId: global.revisionId,
    website: website && { id: website.websiteId, revisionId: website.revisionId },
    ...values,
    destination,
    detected: detectedFor(manifest, { global, website }),
    schema: await readSchema({ ...owner, destination }),
  };
  return { kind: 'open', integrationId: row.integrationId, connection };
}

/** Null for a website that inherits everything. */
function withOverrides<Scope extends { settings: object; secrets: object }>(scope: Scope): Scope | null {
  const count = Object.keys(scope.settings).length + Object.keys(scope.secrets).length;
  return count === 0 ? null : scope;
}
