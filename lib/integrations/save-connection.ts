import 'server-only';
import { v7 as uuidv7 } from 'uuid';
import { authorise } from '../auth/authorise';
import type { Context } from '../context';
import { type Transaction, withTransaction } from '../db/transaction';
import { AppError } from '../errors';
import { destinationKey } from './destination';
import { expectWebsites, type Partner, partnerOrThrow, websiteNames } from './internal';
import { readBases } from './read-bases';
import { checkResolution, expectRight, type Resolution, resolveEntries } from './resolve-entries';
import type { ResolvedScope } from './resolve-scope';
import { saveConnectionSchema } from './schemas';
import { type ConnectionOwner, sealSecrets } from './secrets';
import { fieldLabel } from './setting-words';
import { hintStored, type Stored, storeScopes } from './store-scopes';
import { type CurrentConnection, lockConnection } from './stored-connection';
import { toConflict } from './to-conflict';
import type { NextScope } from './write-scopes';

export type SavedConnection = Omit<Stored, 'hasMoved'> & {
  /** Labels of what others saved in the meantime and stands. */
  merged: string[];
};

/**
 * Saves a connection: a new revision for Global and for each website that changed, secrets sealed, in one transaction.
 * What others saved since `expectedRevision` and the caller did not change stands, and is named in `merged`.
 * Where the connection is on, a save ends a credential pause at once and releases what was held; `switchOn` also
 * switches it on.
 * @throws AppError('invalid') by field; AppError('conflict') by field when somebody saved something else for the same, or
 * without a field when somebody deleted a website
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
  const { integrationId, expectedRevision, switchOn } = save;
  const partner = partnerOrThrow(integrationId);
  const key = await destinationKey(ctx.accountId);
  const { merged, stored } = await withTransaction(async (tx) => {
    const current = await lockConnection(tx, { ctx, integrationId });
    expectKnown(current, expectedRevision);
    const websiteIds = save.websites.map(({ websiteId }) => websiteId);
    await expectWebsites(tx, { ctx, websiteIds });
    const owner = { accountId: ctx.accountId, connectionId: current?.id ?? uuidv7() };
    const bases = await readBases(tx, { owner, current, expectedRevision });
    const resolution = resolveEntries(partner, { owner, current, bases, entered: save });
    const checked = checkResolution(partner, { resolution, websiteIds });
    expectRight(Object.assign({}, ...[...checked.values()].map(({ fields }) => fields)));
    const conflict = current && (await toConflict(tx, partner, { current, resolution, expectedRevision }));
    if (conflict) throw conflict;
    const scopes = changedScopes(ctx, resolution);
    const { manifest } = partner;
    const name = resolution.name.value;
    const action = 'connection.configured';
    const write = { manifest, owner, key, current, name, scopes, switchOn, action } as const;
    return { stored: await storeScopes(tx, ctx, write), merged: await mergedLabels(tx, partner, resolution) };
  });
  hintStored(ctx, stored);
  const { hasMoved: _, ...saved } = stored;
  return { ...saved, merged };
}

function expectKnown(current: CurrentConnection | null, expected: number | null): void {
  if (expected === null || expected <= (current?.newest ?? 0)) return;
  const message =
    'This connection is not what it was. Close the dialog and open it again to see what is there now.';
  throw new AppError('conflict', message);
}

/** Those that differ from what is stored, their typed secrets sealed, Global first. */
function changedScopes(ctx: Context, { owner, name, global, websites }: Resolution): NextScope[] {
  const named = { ...global, changed: [...(name.isChanged ? ['name'] : []), ...global.changed] };
  const changed = [named, ...websites].filter((scope) => scope.changed.length > 0);
  return changed.map((scope) => sealScope(ctx, owner, scope));
}

function sealScope(ctx: Context, owner: ConnectionOwner, scope: ResolvedScope): NextScope {
  const { websiteId, settings, kept, fresh, changed } = scope;
  const change = { values: fresh, by: ctx.actor.name, at: new Date() };
  return { websiteId, settings, secrets: sealSecrets({ ...owner, websiteId }, kept, change), changed };
}

async function mergedLabels(tx: Transaction, partner: Partner, resolution: Resolution): Promise<string[]> {
  const { owner, name, global, websites } = resolution;
  const labels = [...(name.isTaken ? ['name'] : []), ...global.taken].map((field) =>
    fieldLabel(partner, field),
  );
  const others = websites.filter(({ taken }) => taken.length > 0);
  const ids = others.flatMap(({ websiteId }) => websiteId ?? []);
  const names = await websiteNames(tx, { accountId: owner.accountId, ids });
  const ofWebsites = others.flatMap(({ websiteId, taken }) =>
    taken.map((field) => `${names.get(websiteId ?? '')}: ${fieldLabel(partner, field)}`),
  );
  return [...labels, ...ofWebsites];
}
