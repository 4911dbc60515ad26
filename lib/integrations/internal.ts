import 'server-only';
import { can } from '../auth/roles';
import type { Context } from '../context';
import type { Transaction } from '../db/transaction';
import { AppError } from '../errors';
import type { Implementation, Manifest } from './define';
import { getManifest } from './manifests';
import { getImplementation } from './registry';

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

/** Refuses websites that are another account's or were deleted. @throws AppError('conflict') */
export async function expectWebsites(
  tx: Transaction,
  { ctx, websiteIds }: { ctx: Context; websiteIds: readonly string[] },
): Promise<void> {
  const wanted = [...new Set(websiteIds)];
  if (wanted.length === 0) return;
  const found = await tx.website.count({
    where: { accountId: ctx.accountId, id: { in: wanted }, deletedAt: null },
  });
  if (found === wanted.length) return;
  throw new AppError(
    'conflict',
    'A website was deleted in the meantime. Everything else can still be saved.',
  );
}

/** Websites' names by id, deleted ones too. */
export async function websiteNames(
  tx: Transaction,
  { accountId, ids }: { accountId: string; ids: readonly string[] },
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.website.findMany({
    where: { accountId, id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export const connectionNotFound = () =>
  new AppError('not_found', 'This integration has not been configured yet. Enter its keys first.');
