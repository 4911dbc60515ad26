import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import { v7 as uuidv7 } from 'uuid';
import { recordAudit } from '../audit/record-audit';
import { authorise } from '../auth/authorise';
import type { Context } from '../context';
import { type Transaction, withTransaction } from '../db/transaction';
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
import { sealSecrets } from './secrets';

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
  return withTransaction(async (tx) => {
    const current = await lockConnection(tx, { ctx, integrationId: save.integrationId });
    if ((current?.revision?.number ?? null) !== save.expectedRevision) {
      throw new AppError(
        'conflict',
        'Somebody saved this connection in the meantime. Close the dialog and open it again to see what is there now.',
      );
    }
    const connectionId = current?.id ?? uuidv7();
    const owner = { accountId: ctx.accountId, connectionId };
    const stored = current?.revision?.secrets ?? {};
    const { settings, fresh } = checkEntered(manifest, { entered: save, owner, stored });
    checkChoices(implementation, settings);
    const enabled = (current?.enabled ?? false) || save.switchOn;
    if (isUnchanged(current, { name: save.name, settings, fresh, enabled })) {
      return { connectionId, revision: current?.revision?.number ?? 1, enabled, released: 0 };
    }
    const by = ctx.actor.name;
    const secrets = sealSecrets(owner, stored, { values: fresh, by, at: new Date() });
    const revision = (current?.revision?.number ?? 0) + 1;
    await writeRevision(tx, {
      ctx,
      connectionId,
      integrationId: save.integrationId,
      revision,
      name: save.name,
      settings,
      secrets,
      enabled,
    });
    const changed = changedNames(current, { name: save.name, settings, fresh });
    const reasons = [
      ...(Object.keys(fresh).length > 0 ? (['paused'] as const) : []),
      ...(enabled ? (['connection_off'] as const) : []),
    ];
    const released = enabled ? await releaseHeld(tx, { ...owner, reasons }) : 0;
    const subject = { kind: 'connection', id: connectionId } as const;
    await recordAudit(tx, {
      ctx,
      action: 'connection.configured',
      subject,
      detail: { integration: manifest.name, revision, changed, released },
    });
    if (enabled && !current?.enabled) {
      await recordAudit(tx, {
        ctx,
        action: 'connection.switched_on',
        subject,
        detail: { integration: manifest.name },
      });
    }
    return { connectionId, revision, enabled, released };
  });
}

type Change = { name: string; settings: Record<string, unknown>; fresh: Record<string, string> };

function changedNames(current: CurrentConnection | null, { name, settings, fresh }: Change): string[] {
  const before = current?.revision;
  const old = Object(before?.settings);
  const changed = Object.keys(settings).filter((key) => !isDeepStrictEqual(settings[key], old[key]));
  return [...(before?.name === name ? [] : ['name']), ...changed, ...Object.keys(fresh)];
}

function isUnchanged(current: CurrentConnection | null, change: Change & { enabled: boolean }): boolean {
  return (
    current?.revision != null &&
    current.enabled === change.enabled &&
    changedNames(current, change).length === 0
  );
}

async function writeRevision(
  tx: Transaction,
  row: {
    ctx: Context;
    connectionId: string;
    integrationId: string;
    revision: number;
    name: string;
    settings: Record<string, unknown>;
    secrets: ReturnType<typeof sealSecrets>;
    enabled: boolean;
  },
): Promise<void> {
  const { accountId, actor } = row.ctx;
  const key = { accountId_id: { accountId, id: row.connectionId } };
  await tx.connection.upsert({
    where: key,
    create: { accountId, id: row.connectionId, integrationId: row.integrationId },
    update: {},
  });
  const { id } = await tx.connectionRevision.create({
    data: {
      accountId,
      connectionId: row.connectionId,
      number: row.revision,
      name: row.name,
      settings: JSON.parse(JSON.stringify(row.settings)),
      secrets: row.secrets,
      createdById: actor.kind === 'user' ? actor.userId : null,
    },
    select: { id: true },
  });
  await tx.connection.update({ where: key, data: { currentRevisionId: id, enabled: row.enabled } });
}
