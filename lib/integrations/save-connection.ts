import 'server-only';
import { v7 as uuidv7 } from 'uuid';
import { recordAudit } from '../audit/record-audit';
import { authorise } from '../auth/authorise';
import type { Context } from '../context';
import { type Transaction, withTransaction } from '../db/transaction';
import { hintDeliveries } from '../deliveries/hint';
import { releaseHeld } from '../deliveries/release-held';
import { AppError } from '../errors';
import { Prisma } from '../generated/prisma/client';
import type { Manifest } from './define';
import type { StoredDetected } from './detected-with';
import {
  type CurrentConnection,
  changedSettings,
  checkChoices,
  checkEntered,
  lockConnection,
  partnerOrThrow,
} from './internal';
import { saveConnectionSchema } from './schemas';
import { type SecretOwner, type StoredSecrets, sealSecrets } from './secrets';

export type SavedConnection = { connectionId: string; revision: number; enabled: boolean; released: number };

/**
 * Saves a connection as a new revision, its secrets sealed. Where it is on, a save ends a credential pause at once
 * and releases what was held; `switchOn` also switches the connection on.
 * @throws AppError('invalid') by field; AppError('conflict') when somebody saved in between
 */
export async function saveConnection({
  ctx,
  input,
}: {
  ctx: Context;
  input: unknown;
}): Promise<SavedConnection> {
  authorise(ctx, 'integration:manage');
  const save = saveConnectionSchema.parse(input);
  const partner = partnerOrThrow(save.integrationId);
  const saved = await withTransaction(async (tx) => {
    const current = await lockConnection(tx, { ctx, integrationId: save.integrationId });
    expectRevision(current, save.expectedRevision);
    const owner = { accountId: ctx.accountId, connectionId: current?.id ?? uuidv7() };
    const stored = current?.revision?.secrets ?? {};
    const { settings, fresh } = checkEntered(partner, { entered: save, owner, stored });
    checkChoices(partner.implementation, settings);
    const enabled = (current?.enabled ?? false) || save.switchOn;
    const change = { name: save.name, settings, fresh };
    const changed = changedNames(partner.manifest, current, change);
    const revision = current?.revision?.number ?? 0;
    const unchanged = { connectionId: owner.connectionId, revision, enabled, released: 0 };
    if (current?.enabled === enabled && changed.length === 0) return unchanged;
    const secrets = sealSecrets(owner, stored, { values: fresh, by: ctx.actor.name, at: new Date() });
    const row = {
      ...owner,
      integrationId: save.integrationId,
      number: revision + 1,
      ...change,
      secrets,
      enabled,
      detected: carriedOver(current, changed),
    };
    await writeRevision(tx, ctx, row);
    const reasons = ['connection_off', 'paused'] as const;
    const released = enabled ? await releaseHeld(tx, { ...owner, reasons }) : 0;
    await auditSave(tx, ctx, { row, wasEnabled: current?.enabled ?? false, changed, released });
    return { ...unchanged, revision: row.number, released };
  });
  if (saved.released > 0) {
    hintDeliveries({ accountId: ctx.accountId, connectionIds: [saved.connectionId] });
  }
  return saved;
}

function expectRevision(current: CurrentConnection | null, expected: number | null): void {
  if ((current?.revision?.number ?? null) === expected) return;
  const message =
    'Somebody saved this connection in the meantime. Close the dialog and open it again to see what is there now.';
  throw new AppError('conflict', message);
}

type Change = { name: string; settings: Record<string, unknown>; fresh: Record<string, string> };

function changedNames(
  manifest: Manifest,
  current: CurrentConnection | null,
  { name, settings, fresh }: Change,
): string[] {
  const before = current?.revision;
  const changed = changedSettings(manifest, { stored: before?.settings, settings });
  return [...(before?.name === name ? [] : ['name']), ...changed, ...Object.keys(fresh)];
}

/** What the partner told holds on while neither a setting nor a key is another. */
function carriedOver(current: CurrentConnection | null, changed: string[]): Record<string, string> {
  const isSame = changed.every((name) => name === 'name');
  return (isSame && current?.revision?.detected) || {};
}

type RevisionRow = SecretOwner &
  Omit<Change, 'fresh'> & {
    integrationId: string;
    number: number;
    secrets: StoredSecrets;
    enabled: boolean;
    detected: Record<string, string>;
  };

async function writeRevision(tx: Transaction, ctx: Context, row: RevisionRow): Promise<void> {
  const { accountId, connectionId, integrationId, number, name, secrets, enabled } = row;
  const key = { accountId_id: { accountId, id: connectionId } };
  await tx.connection.upsert({
    where: key,
    create: { accountId, id: connectionId, integrationId },
    update: {},
  });
  const settings = JSON.parse(JSON.stringify(row.settings));
  const createdById = ctx.actor.kind === 'user' ? ctx.actor.userId : null;
  const { id } = await tx.connectionRevision.create({
    data: { accountId, connectionId, number, name, settings, secrets, createdById },
    select: { id: true },
  });
  const told: StoredDetected = { revisionId: id, settings: row.detected };
  const detected = Object.keys(row.detected).length > 0 ? told : Prisma.DbNull;
  await tx.connection.update({ where: key, data: { currentRevisionId: id, enabled, detected } });
}

async function auditSave(
  tx: Transaction,
  ctx: Context,
  save: { row: RevisionRow; wasEnabled: boolean; changed: string[]; released: number },
): Promise<void> {
  const { row, wasEnabled, changed, released } = save;
  const subject = { kind: 'connection', id: row.connectionId } as const;
  const detail = { integration: row.integrationId, revision: row.number, changed, released };
  await recordAudit(tx, { ctx, action: 'connection.configured', subject, detail });
  if (wasEnabled === row.enabled) return;
  await recordAudit(tx, {
    ctx,
    action: 'connection.switched_on',
    subject,
    detail: { integration: row.integrationId },
  });
}
