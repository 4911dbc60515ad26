import 'server-only';
import type { Context } from '../context';
import type { Transaction } from '../db/transaction';
import { AppError } from '../errors';
import type { Implementation, Manifest } from './define';
import { getManifest } from './manifests';
import { getImplementation } from './registry';
import { openSecrets, type SecretOwner, type StoredSecrets, storedSecretsSchema } from './secrets';

/** A partner's two halves. @throws AppError('not_found') for an id that no partner has */
export function partnerOrThrow(integrationId: string): {
  manifest: Manifest;
  implementation: Implementation;
} {
  const manifest = getManifest(integrationId);
  const implementation = getImplementation(integrationId);
  if (!manifest || !implementation) throw new AppError('not_found', 'This integration does not exist.');
  return { manifest, implementation };
}

export type CurrentConnection = {
  id: string;
  enabled: boolean;
  revision: { number: number; name: string; settings: unknown; secrets: StoredSecrets } | null;
};

/** The account's connection of an integration, locked until the transaction ends; null before its first save. */
export async function lockConnection(
  tx: Transaction,
  { ctx, integrationId }: { ctx: Context; integrationId: string },
): Promise<CurrentConnection | null> {
  await tx.$queryRaw`SELECT 1 FROM "Connection" WHERE "accountId" = ${ctx.accountId}::uuid AND "integrationId" = ${integrationId} FOR UPDATE`;
  return readConnection(tx, { ctx, integrationId });
}

/** The account's connection of an integration with its current revision. */
export async function readConnection(
  tx: Transaction,
  { ctx, integrationId }: { ctx: Context; integrationId: string },
): Promise<CurrentConnection | null> {
  const row = await tx.connection.findUnique({
    where: { accountId_integrationId: { accountId: ctx.accountId, integrationId } },
    select: {
      id: true,
      enabled: true,
      currentRevision: { select: { number: true, name: true, settings: true, secrets: true } },
    },
  });
  if (!row) return null;
  const { currentRevision, ...rest } = row;
  const revision = currentRevision && {
    ...currentRevision,
    secrets: storedSecretsSchema.parse(currentRevision.secrets),
  };
  return { ...rest, revision };
}

type Entered = { settings: Record<string, string>; secrets: Record<string, string> };

/**
 * Checks what was entered against the manifest: an empty secret keeps the stored one, which must still open.
 * @returns parsed settings, all secrets opened, and the secrets that were typed anew
 * @throws AppError('invalid') with a message by field
 */
export function checkEntered(
  manifest: Manifest,
  { entered, owner, stored }: { entered: Entered; owner: SecretOwner; stored: StoredSecrets },
) {
  const typed = Object.fromEntries(
    Object.entries(entered.secrets).filter(([, value]) => value.trim() !== ''),
  );
  const kept = openSecrets(owner, stored);
  const settings = manifest.settings.safeParse(entered.settings);
  const fields: Record<string, string> = {};
  const opened: Record<string, string> = {};
  const fresh: Record<string, string> = {};
  for (const [field, schema] of Object.entries(manifest.secrets.shape)) {
    const isTyped = field in typed;
    const parsed = schema.safeParse(typed[field] ?? kept[field] ?? '');
    if (parsed.success) {
      opened[field] = String(parsed.data);
      if (isTyped) fresh[field] = String(parsed.data);
    } else if (!isTyped && kept[field] === null)
      fields[field] = 'The encryption key is gone. Enter it again.';
    else fields[field] = parsed.error.issues[0]?.message ?? 'Enter this key.';
  }
  for (const issue of settings.error?.issues ?? []) fields[String(issue.path[0])] ??= issue.message;
  if (!settings.success || Object.keys(fields).length > 0) {
    throw new AppError('invalid', 'Some entries need a correction.', { fields });
  }
  return { settings: settings.data, opened, fresh };
}

/** Refuses a choice that this installation does not offer. @throws AppError('invalid') */
export function checkChoices(implementation: Implementation, settings: Record<string, unknown>): void {
  for (const [field, options] of Object.entries(implementation.choices())) {
    if (!options.some(({ value }) => value === settings[field])) {
      throw new AppError('invalid', 'Some entries need a correction.', {
        fields: { [field]: 'Choose one of the list.' },
      });
    }
  }
}
