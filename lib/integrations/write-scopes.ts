import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../context';
import type { Transaction } from '../db/transaction';
import { moveLane } from '../deliveries/move-lane';
import { Prisma } from '../generated/prisma/client';
import type { Manifest } from './define';
import { destinationOf } from './destination';
import { detectedWith, detectedWithBoth, type StoredDetected } from './detected-with';
import { effectiveValues, type Layer } from './effective';
import type { ConnectionOwner } from './secrets';
import type { CurrentConnection, WebsiteScope } from './stored-connection';

/** Global, or a website, as it is stored from now on. */
export type NextScope = Layer & {
  websiteId: string | null;
  /** The names of what is another. */
  changed: string[];
};

export type ScopesWrite = {
  manifest: Manifest;
  owner: ConnectionOwner;
  /** The account's own key, for the destinations; where it is null, the lanes stay as they are. */
  key: Buffer | null;
  current: CurrentConnection | null;
  name: string;
  /** Those that changed, Global first. */
  scopes: NextScope[];
};

/** A revision that was written. */
export type WrittenScope = { websiteId: string | null; number: number; changed: string[] };

type Written = NextScope & { revisionId: string; number: number };

/**
 * Writes a revision for each scope that changed, and what follows from it for all websites: the lane that their
 * deliveries go in, and whether what the partner told still counts.
 * @returns the revisions, and whether deliveries changed their lane: then call `hintDeliveries` after the commit
 */
export async function writeScopes(
  tx: Transaction,
  ctx: Context,
  write: ScopesWrite,
): Promise<{ written: WrittenScope[]; hasMoved: boolean }> {
  const { current, manifest, owner } = write;
  const where = { accountId_id: { accountId: owner.accountId, id: owner.connectionId } };
  if (current === null) {
    const { accountId, connectionId: id } = owner;
    await tx.connection.create({ data: { accountId, id, integrationId: manifest.id }, select: { id: true } });
  }
  const newest = current?.newest ?? 0;
  const written = write.scopes.map((scope, index) => ({
    ...scope,
    revisionId: uuidv7(),
    number: newest + index + 1,
  }));
  for (const scope of written) await writeRevision(tx, ctx, { write, scope });
  const global = written.find(({ websiteId }) => websiteId === null);
  if (global) {
    const told = current ? detectedWith(current.global.revisionId, current.detected) : {};
    const detected = carriedOver(manifest, { told, changed: global.changed, revisions: global });
    await tx.connection.update({
      where,
      data: { currentRevisionId: global.revisionId, detected: detected ?? Prisma.DbNull },
    });
  }
  const hasMoved = await writeWebsites(tx, write, written);
  return {
    written: written.map(({ websiteId, number, changed }) => ({ websiteId, number, changed })),
    hasMoved,
  };
}

async function writeRevision(
  tx: Transaction,
  ctx: Context,
  { write: { owner, name }, scope }: { write: ScopesWrite; scope: Written },
): Promise<void> {
  const { revisionId: id, websiteId, number, secrets } = scope;
  const createdById = ctx.actor.kind === 'user' ? ctx.actor.userId : null;
  const settings = JSON.parse(JSON.stringify(scope.settings));
  await tx.connectionRevision.create({
    data: { ...owner, id, websiteId, number, name, settings, secrets, createdById },
    select: { id: true },
  });
}

type WebsiteState = Layer & {
  websiteId: string;
  revisionId: string;
  before: WebsiteScope | null;
  changed: string[];
};

async function writeWebsites(tx: Transaction, write: ScopesWrite, written: Written[]): Promise<boolean> {
  const { current, manifest, owner, key } = write;
  const global = written.find(({ websiteId }) => websiteId === null) ?? current?.global;
  if (!global || written.length === 0) return false;
  const changedGlobal = written.flatMap(({ websiteId, changed }) => (websiteId === null ? changed : []));
  const destination = (website: WebsiteState | null) => {
    const { secrets } = effectiveValues(manifest, owner, { global, website });
    return destinationOf(manifest, { key, secrets });
  };
  const ofGlobal = destination(null);
  let moved = 0;
  for (const website of websiteStates(current?.websites ?? [], written)) {
    const { websiteId, revisionId, before } = website;
    const own = destination(website);
    const ownLane = own === ofGlobal ? '' : own;
    const lane = key === null ? (before?.lane ?? '') : ownLane;
    const told =
      before && current
        ? detectedWithBoth(
            { revisionId: before.revisionId, globalRevisionId: current.global.revisionId },
            before.detected,
          )
        : {};
    const changed = [...changedGlobal, ...website.changed];
    const revisions = { revisionId, globalRevisionId: global.revisionId };
    const detected = carriedOver(manifest, { told, changed, revisions });
    if (before && isDeepStrictEqual({ ...before, lane, revisionId, detected }, before)) continue;
    const row = { lane, currentRevisionId: revisionId, detected: detected ?? Prisma.DbNull };
    await tx.connectionWebsite.upsert({
      where: { accountId_connectionId_websiteId: { ...owner, websiteId } },
      create: { ...owner, websiteId, ...row },
      update: row,
      select: { websiteId: true },
    });
    if (lane !== (before?.lane ?? '')) moved += await moveLane(tx, { ...owner, websiteId, lane });
  }
  return moved > 0;
}

function websiteStates(before: WebsiteScope[], written: Written[]): WebsiteState[] {
  const stayed = before.filter(({ websiteId }) => !written.some((scope) => scope.websiteId === websiteId));
  return [
    ...stayed.map((scope) => ({ ...scope, before: scope, changed: [] })),
    ...written.flatMap(({ websiteId, ...scope }) => {
      if (websiteId === null) return [];
      const known = before.find((website) => website.websiteId === websiteId) ?? null;
      return [{ ...scope, websiteId, before: known }];
    }),
  ];
}

type Carried = {
  told: Record<string, string>;
  changed: string[];
  revisions: { revisionId: string; globalRevisionId?: string };
};

/** What the partner told holds on while no key is another and no setting that it told. */
function carriedOver({ secrets }: Manifest, { told, changed, revisions }: Carried): StoredDetected | null {
  const isVoid = changed.some((name) => name in secrets.shape || name in told);
  if (isVoid || Object.keys(told).length === 0) return null;
  const { revisionId, globalRevisionId } = revisions;
  return { revisionId, ...(globalRevisionId && { globalRevisionId }), settings: told };
}
