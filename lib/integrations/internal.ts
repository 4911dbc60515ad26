import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { can } from '../auth/roles';
import type { Context } from '../context';
import type { Transaction } from '../db/transaction';
import { AppError } from '../errors';
import { askedFields } from './asked-fields';
import type { Implementation, Manifest } from './define';
import { detectedWith } from './detected-with';
import { getManifest } from './manifests';
import { getImplementation } from './registry';
import { openSecrets, type SecretOwner, type StoredSecrets, storedSecretsSchema } from './secrets';

/** Settings, what is known of the keys and what was detected are shown to these only. */
export function mayConfigure({ actor }: Context): boolean {
  return actor.kind === 'system' || can(actor.role, 'integration:manage');
}

export type Partner = { manifest: Manifest; implementation: Implementation };

/** A partner's two halves. @throws AppError('not_found') for an id that no partner has */
export function partnerOrThrow(integrationId: string): Partner {
  const manifest = getManifest(integrationId);
  const implementation = getImplementation(integrationId);
  if (!manifest || !implementation) throw new AppError('not_found', 'This integration does not exist.');
  return { manifest, implementation };
}

export type CurrentConnection = {
  id: string;
  enabled: boolean;
  revision: {
    id: string;
    number: number;
    name: string;
    settings: unknown;
    secrets: StoredSecrets;
    /** What the partner told about itself with this revision. */
    detected: Record<string, string>;
  } | null;
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
      detected: true,
      currentRevision: { select: { id: true, number: true, name: true, settings: true, secrets: true } },
    },
  });
  if (!row) return null;
  const { currentRevision, detected, ...rest } = row;
  const revision = currentRevision && {
    ...currentRevision,
    secrets: storedSecretsSchema.parse(currentRevision.secrets),
    detected: detectedWith(currentRevision.id, detected),
  };
  return { ...rest, revision };
}

type Entered = { settings: Record<string, string>; secrets: Record<string, string> };
type StoredKeys = { owner: SecretOwner; stored: StoredSecrets };

/**
 * Checks what was entered against the manifest: an empty secret keeps the stored one, which must still open. Fields
 * that are not asked for with these settings are passed over.
 * @returns parsed settings, the secrets that count opened, and those of them that were typed anew
 * @throws AppError('invalid') with a message by field
 */
export function checkEntered(
  { manifest, implementation }: Partner,
  { entered, ...keys }: StoredKeys & { entered: Entered },
) {
  const asked = askedFields(manifest, entered.settings);
  const settings = asked.settings.safeParse(entered.settings);
  const { fields, opened, fresh } = checkSecrets(asked.secrets, { typed: entered.secrets, ...keys });
  for (const issue of settings.error?.issues ?? []) fields[String(issue.path[0])] ??= issue.message;
  if (settings.success && Object.keys(fields).length === 0) {
    Object.assign(fields, implementation.refuseSecrets?.({ settings: settings.data, secrets: opened }));
  }
  if (!settings.success || Object.keys(fields).length > 0) {
    throw new AppError('invalid', 'Some entries need a correction.', { fields });
  }
  return { settings: settings.data, opened, fresh };
}

function checkSecrets(
  schema: z.ZodObject,
  { typed, owner, stored }: StoredKeys & { typed: Record<string, string> },
) {
  const kept = openSecrets(owner, stored);
  const fields: Record<string, string> = {};
  const opened: Record<string, string> = {};
  const fresh: Record<string, string> = {};
  for (const [field, secret] of Object.entries(schema.shape)) {
    const isTyped = (typed[field] ?? '').trim() !== '';
    const parsed = secret.safeParse((isTyped ? typed[field] : kept[field]) ?? '');
    if (parsed.success) {
      opened[field] = String(parsed.data);
      if (isTyped) fresh[field] = String(parsed.data);
    } else if (!isTyped && kept[field] === null)
      fields[field] = 'The encryption key is gone. Enter it again.';
    else fields[field] = parsed.error.issues[0]?.message ?? 'Enter this key.';
  }
  return { fields, opened, fresh };
}

/**
 * The names of settings that differ from those of a revision. One that the revision does not have yet counts with its
 * default.
 */
export function changedSettings(
  manifest: Manifest,
  { stored, settings }: { stored: unknown; settings: Record<string, unknown> },
): string[] {
  const old = manifest.settings.safeParse(stored).data ?? Object(stored);
  return Object.keys(settings).filter((key) => !isDeepStrictEqual(settings[key], old[key]));
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
