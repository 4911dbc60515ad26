import 'server-only';
import { recordAudit } from '../audit/record-audit';
import type { Context } from '../context';
import type { Transaction } from '../db/transaction';
import { hintDeliveries } from '../deliveries/hint';
import { releaseHeld } from '../deliveries/release-held';
import { type ScopesWrite, type WrittenScope, writeScopes } from './write-scopes';

/** A connection after a save. */
export type Stored = {
  connectionId: string;
  /** The newest revision, Global and websites together. */
  revision: number;
  enabled: boolean;
  /** Deliveries that were held and go on. */
  released: number;
  hasMoved: boolean;
};

type Store = ScopesWrite & {
  switchOn: boolean;
  action: 'connection.configured' | 'connection.restored';
  /** Further facts for the audit trail. */
  detail?: { restored: number };
};

/**
 * Stores what changed as new revisions, each audited. Where the connection is on, that ends a credential pause at once
 * and releases what was held; `switchOn` also switches it on. Nothing that changed writes nothing.
 */
export async function storeScopes(tx: Transaction, ctx: Context, store: Store): Promise<Stored> {
  const { current, owner, scopes, switchOn } = store;
  const wasEnabled = current?.enabled ?? false;
  const enabled = wasEnabled || switchOn;
  const unchanged = { connectionId: owner.connectionId, revision: current?.newest ?? 0, enabled };
  if (wasEnabled === enabled && scopes.length === 0) return { ...unchanged, released: 0, hasMoved: false };
  const { written, hasMoved } = await writeScopes(tx, ctx, store);
  if (enabled !== wasEnabled) {
    const where = { accountId_id: { accountId: owner.accountId, id: owner.connectionId } };
    await tx.connection.update({ where, data: { enabled }, select: { id: true } });
  }
  const released = enabled ? await releaseHeld(tx, { ...owner, reasons: ['connection_off', 'paused'] }) : 0;
  await auditStore(tx, ctx, { store, written, released, isSwitchedOn: enabled !== wasEnabled });
  return { ...unchanged, revision: written.at(-1)?.number ?? unchanged.revision, released, hasMoved };
}

type Audit = { store: Store; written: WrittenScope[]; released: number; isSwitchedOn: boolean };

async function auditStore(tx: Transaction, ctx: Context, audit: Audit): Promise<void> {
  const { store, written, released, isSwitchedOn } = audit;
  const subject = { kind: 'connection', id: store.owner.connectionId } as const;
  const integration = store.manifest.id;
  for (const [index, { websiteId, number, changed }] of written.entries()) {
    const website = websiteId === null ? {} : { website: websiteId };
    const facts = { integration, revision: number, changed, released: index === 0 ? released : 0 };
    await recordAudit(tx, {
      ctx,
      action: store.action,
      subject,
      detail: { ...facts, ...website, ...store.detail },
    });
  }
  if (!isSwitchedOn) return;
  const detail = { integration, ...(written.length === 0 ? { deliveries: released } : {}) };
  await recordAudit(tx, { ctx, action: 'connection.switched_on', subject, detail });
}

/** Wakes the worker for what was released or changed its lane; after the commit. */
export function hintStored({ accountId }: Context, { connectionId, released, hasMoved }: Stored): void {
  if (released > 0 || hasMoved) hintDeliveries({ accountId, connectionIds: [connectionId] });
}
