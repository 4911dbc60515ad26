import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import { v7 as uuidv7 } from 'uuid';
import { recordAudit } from '../audit/record-audit';
import { authorise } from '../auth/authorise';
import type { Context } from '../context';
import { type Transaction, withTransaction } from '../db/transaction';
import { hintDeliveries } from '../deliveries/hint';
import { releaseHeld } from '../deliveries/release-held';
import { AppError } from '../errors';
import {
  type CurrentConnection,
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
  const { manifest, implementation } = partnerOrThrow(save.integrationId);
  const saved = await withTransaction(async (tx) => {
    const current = await lockConnection(tx, { ctx, integrationId: save.integrationId });
    expectRevision(current, save.expectedRevision);
    const owner = { accountId: ctx.accountId, connectionId: current?.id ?? uuidv7() };
    const stored = current?.revision?.secrets ?? {};
    const { settings, fresh } = checkEntered(manifest, { entered: save, owner, stored });
    checkChoices(implementation, settings);
    const enabled = (current?.enabled ?? false) || save.switchOn;
    const change = { name: save.name, settings, fresh };
    const changed = changedNames(current, change);
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

function changedNames(current: CurrentConnection | null, { name, settings, fresh }: Change): string[] {
  const before = current?.revision;
  const old = Object(before?.settings);
  const changed = Object.keys(settings).filter((key) => !isDeepStrictEqual(settings[key], old[key]));
  return [...(before?.name === name ? [] : ['name']), ...changed, ...Object.keys(fresh)];
}

type RevisionRow = SecretOwner &
  Omit<Change, 'fresh'> & { integrationId: string; number: number; secrets: StoredSecrets; enabled: boolean };

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
  await tx.connection.update({ where: key, data: { currentRevisionId: id, enabled } });
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
