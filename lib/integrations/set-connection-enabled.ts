import 'server-only';
import { recordAudit } from '../audit/record-audit';
import { authorise } from '../auth/authorise';
import type { Context } from '../context';
import { withTransaction } from '../db/transaction';
import { hintDeliveries } from '../deliveries/hint';
import { holdPending } from '../deliveries/hold-pending';
import { releaseHeld } from '../deliveries/release-held';
import { AppError } from '../errors';
import { checkEffective } from './check-effective';
import { effectiveValues } from './effective';
import { partnerOrThrow } from './internal';
import { expectRight } from './resolve-entries';
import { setConnectionEnabledSchema } from './schemas';
import { lockConnection } from './stored-connection';

/**
 * Switches a connection on or off. Off holds what waits; on releases it.
 * @returns how many deliveries were held or released
 * @throws AppError('conflict') when it has no usable keys yet
 */
export async function setConnectionEnabled({
  ctx,
  input,
}: {
  ctx: Context;
  input: unknown;
}): Promise<{ enabled: boolean; deliveries: number }> {
  authorise(ctx, 'integration:manage');
  const { integrationId, enabled } = setConnectionEnabledSchema.parse(input);
  const partner = partnerOrThrow(integrationId);
  const result = await withTransaction(async (tx) => {
    const current = await lockConnection(tx, { ctx, integrationId });
    if (!current) {
      if (!enabled) return { enabled, deliveries: 0, connectionId: null };
      throw new AppError(
        'conflict',
        'Enter the keys first: the connection is switched on when you save them.',
      );
    }
    if (current.enabled === enabled) return { enabled, deliveries: 0, connectionId: null };
    const owner = { accountId: ctx.accountId, connectionId: current.id };
    if (enabled) {
      const layers = { global: current.global, website: null };
      expectRight(checkEffective(partner, effectiveValues(partner.manifest, owner, layers)).fields);
    }
    await tx.connection.update({
      where: { accountId_id: { accountId: ctx.accountId, id: current.id } },
      data: { enabled },
    });
    const deliveries = enabled
      ? await releaseHeld(tx, { ...owner, reasons: ['connection_off', 'paused'] })
      : await holdPending(tx, { ...owner, reason: 'connection_off' });
    await recordAudit(tx, {
      ctx,
      action: enabled ? 'connection.switched_on' : 'connection.switched_off',
      subject: { kind: 'connection', id: current.id },
      detail: { integration: integrationId, deliveries },
    });
    return { enabled, deliveries, connectionId: current.id };
  });
  const { connectionId, ...change } = result;
  if (connectionId && enabled && change.deliveries > 0) {
    hintDeliveries({ accountId: ctx.accountId, connectionIds: [connectionId] });
  }
  return change;
}
