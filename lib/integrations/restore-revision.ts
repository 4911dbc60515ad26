import 'server-only';
import { authorise } from '../auth/authorise';
import type { Context } from '../context';
import { withTransaction } from '../db/transaction';
import { AppError } from '../errors';
import { checkEffective } from './check-effective';
import { destinationKey } from './destination';
import { effectiveValues } from './effective';
import { connectionNotFound, expectWebsites, type Partner, partnerOrThrow } from './internal';
import { changedFields, revisionOrThrow, revisionSettings } from './revision-items';
import type { SavedConnection } from './save-connection';
import { restoreRevisionSchema } from './schemas';
import { type ConnectionOwner, openSecrets, type StoredSecrets } from './secrets';
import { hintStored, storeScopes } from './store-scopes';
import { type CurrentConnection, lockConnection, type StoredScope } from './stored-connection';

/**
 * Goes back to a revision: its settings and keys, and for Global its name, become a new revision of the same scope. A
 * key that no longer opens stays the current one. Nothing that differs writes nothing.
 * @throws AppError('conflict') when somebody saved in between or deleted the website; AppError('invalid') when it no longer fits
 */
export async function restoreRevision({
  ctx,
  input,
}: {
  ctx: Context;
  input: unknown;
}): Promise<SavedConnection> {
  authorise(ctx, 'integration:manage');
  const { integrationId, revisionId, expectedRevision } = restoreRevisionSchema.parse(input);
  const partner = partnerOrThrow(integrationId);
  const key = await destinationKey(ctx.accountId);
  const stored = await withTransaction(async (tx) => {
    const current = await lockConnection(tx, { ctx, integrationId });
    if (!current) throw connectionNotFound();
    expectNewest(current, expectedRevision);
    const owner = { accountId: ctx.accountId, connectionId: current.id };
    const old = await revisionOrThrow(tx, { owner, revisionId });
    const { websiteId } = old;
    await expectWebsites(tx, { ctx, websiteIds: websiteId === null ? [] : [websiteId] });
    const restored = restoredScope(partner, { owner, current, old });
    const changed = changedFields(partner, { before: currentOf(current, websiteId), after: restored });
    expectFitting(partner, { owner, current, restored });
    return storeScopes(tx, ctx, {
      ...{ manifest: partner.manifest, owner, key, current },
      name: restored.name,
      scopes: changed.length > 0 ? [{ ...restored, changed }] : [],
      switchOn: false,
      action: 'connection.restored',
      detail: { restored: old.number },
    });
  });
  hintStored(ctx, stored);
  const { hasMoved: _, ...saved } = stored;
  return { ...saved, merged: [] };
}

function expectNewest({ newest }: CurrentConnection, expected: number): void {
  if (newest === expected) return;
  const message =
    'Somebody saved this connection in the meantime. Look at the newest revision before you go back.';
  throw new AppError('conflict', message);
}

const currentOf = ({ global, websites }: CurrentConnection, websiteId: string | null): StoredScope | null =>
  websiteId === null ? global : (websites.find((row) => row.websiteId === websiteId) ?? null);

type Restoring = { owner: ConnectionOwner; current: CurrentConnection; old: StoredScope };

function restoredScope(partner: Partner, { owner, current, old }: Restoring): StoredScope {
  const now = currentOf(current, old.websiteId);
  const name = old.websiteId === null ? old.name : current.global.name;
  const secrets = restoredSecrets({ owner, old, now: now?.secrets ?? {} });
  return { ...old, name, settings: revisionSettings(partner, old), secrets };
}

/** Of Global, keys that were set later and did not count then stay; a website inherits what it inherited. */
function restoredSecrets(input: {
  owner: ConnectionOwner;
  old: StoredScope;
  now: StoredSecrets;
}): StoredSecrets {
  const { owner, old, now } = input;
  const opened = openSecrets({ ...owner, websiteId: old.websiteId }, old.secrets);
  const readable = Object.entries(old.secrets).filter(([field]) => opened[field] !== null);
  const staying = Object.entries(now).filter(([field]) => old.websiteId === null || field in old.secrets);
  return { ...Object.fromEntries(staying), ...Object.fromEntries(readable) };
}

type Fitting = { owner: ConnectionOwner; current: CurrentConnection; restored: StoredScope };

function expectFitting(partner: Partner, { owner, current, restored }: Fitting): void {
  const { websiteId } = restored;
  const layers =
    websiteId === null
      ? { global: restored, website: null }
      : { global: current.global, website: { ...restored, websiteId } };
  const { fields } = checkEffective(partner, effectiveValues(partner.manifest, owner, layers));
  if (Object.keys(fields).length === 0) return;
  const message = 'This revision can no longer be used as it is. Change the settings by hand instead.';
  throw new AppError('invalid', message, { fields });
}
