import 'server-only';
import { prisma } from '../db/client';
import { askedFields } from './asked-fields';
import type { OpenConnection } from './define';
import { detectedWith } from './detected-with';
import { getManifest } from './manifests';
import { openSecrets, type SecretOwner, storedSecretsSchema } from './secrets';

export type OpenResult =
  | { kind: 'open'; integrationId: string; connection: OpenConnection }
  | { kind: 'off' }
  | { kind: 'unreadable'; fields: string[] }
  | { kind: 'missing' };

/**
 * A connection with its current settings and opened secrets, ready for a call to the partner.
 * @returns `unreadable` with the fields that do not open or no longer fit the manifest, when only re-entry helps
 */
export async function openConnection(owner: SecretOwner): Promise<OpenResult> {
  const row = await prisma().connection.findUnique({
    where: { accountId_id: { accountId: owner.accountId, id: owner.connectionId } },
    select: {
      integrationId: true,
      enabled: true,
      detected: true,
      currentRevision: { select: { id: true, settings: true, secrets: true } },
    },
  });
  if (!row?.currentRevision) return { kind: 'missing' };
  if (!row.enabled) return { kind: 'off' };
  const manifest = getManifest(row.integrationId);
  if (!manifest) return { kind: 'missing' };
  const { id: revisionId, settings, secrets } = row.currentRevision;
  const asked = askedFields(manifest, Object(settings));
  const opened = openSecrets(owner, storedSecretsSchema.parse(secrets));
  const parsedSecrets = asked.secrets.safeParse(opened);
  const parsedSettings = asked.settings.safeParse(settings);
  if (!parsedSecrets.success || !parsedSettings.success) {
    const issues = [...(parsedSecrets.error?.issues ?? []), ...(parsedSettings.error?.issues ?? [])];
    return { kind: 'unreadable', fields: [...new Set(issues.map((issue) => String(issue.path[0])))] };
  }
  const connection = {
    ...owner,
    revisionId,
    settings: parsedSettings.data,
    secrets: parsedSecrets.data,
    detected: detectedWith(revisionId, row.detected),
  };
  return { kind: 'open', integrationId: row.integrationId, connection };
}
