import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import type { AttemptReport, Implementation, OpenConnection } from '../integrations/define';
import { recordDetected } from '../integrations/record-detected';
import { log } from '../observability/log';
import type { ConnectionState } from './connection-state';
import type { LaneKey } from './lanes';
import type { WorkerParts } from './parts';
import { createSchemaMemory } from './schema-memory';

/** Which settings were in effect: the Global revision, and that of the website's overrides where it has any. */
export type InEffect = { revisionId: string; websiteId: string | null; websiteRevisionId: string | null };

type Usable = { kind: 'open'; connection: OpenConnection; implementation: Implementation; key: Buffer };
type Result = Usable | { kind: 'off' } | { kind: 'unreadable' } | { kind: 'unusable'; waitMs: number };

/** What a delivery is sent with, or why it cannot be. */
export type Opened =
  | (Usable & { inEffect: InEffect })
  | { kind: 'unreadable'; inEffect: InEffect }
  | Exclude<Result, { kind: 'open' | 'unreadable' }>;

const unusableWaitMs = 60_000;
const failedWaitMs = 5_000;
/** Of the websites of a lane that have settings of their own. */
const maxOpened = 100;

/** The connections that a lane sends with. */
export type Opener = {
  /** @param websiteId of the delivery's campaign; null when it is unknown */
  open(state: ConnectionState, websiteId: string | null): Promise<Opened>;
  /**
   * Takes what the partner told about itself: the next delivery is sent with it at once, and it is kept. Never throws;
   * what could not be kept is forgotten, so that the partner tells it again.
   */
  learn(opened: Opened, told: Pick<AttemptReport, 'detected' | 'schema'>): Promise<void>;
};

type Revisions = Pick<InEffect, 'revisionId' | 'websiteRevisionId'>;
type Known = Revisions & { result: Promise<Result> };

/**
 * Opens a lane's connection once per Global revision, and once more per website that overrides some of it; a change is
 * seen with the next claim, at the latest after a second.
 */
export function createOpener(lane: LaneKey, parts: WorkerParts): Opener {
  const { accountId, connectionId } = lane;
  /** By website; null stands for all that have no settings of their own. The one used longest ago comes first. */
  const known = new Map<string | null, Known>();
  const schemas = createSchemaMemory();

  async function openFor(websiteId: string | null): Promise<Result> {
    const result = await parts.openConnection({ accountId, connectionId, websiteId });
    if (result.kind === 'off') return result;
    if (result.kind === 'unreadable') {
      log().warn({ ...lane, websiteId, fault: 'unreadable_credentials' }, 'secrets do not open');
      return { kind: 'unreadable' };
    }
    const implementation = result.kind === 'open' ? parts.getImplementation(result.integrationId) : undefined;
    if (result.kind === 'missing' || !implementation) {
      log().error({ accountId, connectionId }, 'no integration can serve this connection');
      return { kind: 'unusable', waitMs: unusableWaitMs };
    }
    return {
      kind: 'open',
      connection: result.connection,
      implementation,
      key: await parts.accountKey(accountId),
    };
  }

  function remember(websiteId: string | null, entry: Known): void {
    known.delete(websiteId);
    known.set(websiteId, entry);
    const [oldest] = known.keys();
    if (known.size > maxOpened && oldest !== undefined) known.delete(oldest);
  }

  function forget(websiteId: string | null, entry: Known): void {
    if (known.get(websiteId) === entry) known.delete(websiteId);
  }

  async function open(state: ConnectionState, websiteId: string | null): Promise<Opened> {
    const { enabled, revisionId } = state;
    if (!enabled || revisionId === null) return { kind: 'off' };
    const inEffect = { revisionId, websiteId, websiteRevisionId: state.websites[websiteId ?? ''] ?? null };
    const owner = ownerOf(inEffect);
    const before = known.get(owner);
    const entry = before && isSame(before, inEffect) ? before : { ...inEffect, result: openFor(owner) };
    remember(owner, entry);
    const result = await entry.result.catch((err: unknown): Result => {
      log().warn({ err, ...lane }, 'the connection could not be opened');
      return { kind: 'unusable', waitMs: failedWaitMs };
    });
    if (result.kind === 'unreadable') return { ...result, inEffect };
    if (result.kind === 'open') return { ...result, ...openedWith(result.connection, inEffect) };
    forget(owner, entry);
    return result;
  }

  /** The database may have had newer settings than `asked` for. */
  function openedWith(connection: OpenConnection, asked: InEffect) {
    const { revisionId, website } = connection;
    const websiteRevisionId = website?.revisionId ?? asked.websiteRevisionId;
    return { connection: schemas.refresh(connection), inEffect: { ...asked, revisionId, websiteRevisionId } };
  }

  async function learnDetected(told: Usable & { inEffect: InEffect }, detected: Record<string, string>) {
    const owner = ownerOf(told.inEffect);
    const before = known.get(owner);
    const now = await before?.result.catch(() => undefined);
    if (!before || now?.kind !== 'open' || known.get(owner) !== before) return;
    const all = { ...now.connection.detected, ...detected };
    const isNews = !isDeepStrictEqual(all, now.connection.detected);
    if (!isNews || !isSame(openedWith(now.connection, told.inEffect).inEffect, told.inEffect)) return;
    const result = Promise.resolve({ ...now, connection: { ...now.connection, detected: all } });
    const learned = { ...before, result };
    known.set(owner, learned);
    const { revisionId, website } = told.connection;
    await recordDetected({ accountId, connectionId, revisionId, website, detected }).catch((err: unknown) => {
      log().warn({ err, ...lane }, 'what the partner told could not be kept');
      forget(owner, learned);
    });
  }

  return {
    open,
    async learn(opened, { detected, schema }) {
      if (opened.kind !== 'open') return;
      if (schema) await schemas.learn(opened.connection, schema.body);
      if (detected) await learnDetected(opened, detected);
    },
  };
}

/** Whose settings they are: those of the website, or the Global ones. */
const ownerOf = ({ websiteId, websiteRevisionId }: InEffect): string | null =>
  websiteRevisionId === null ? null : websiteId;

const isSame = (one: Revisions, other: Revisions): boolean =>
  one.revisionId === other.revisionId && one.websiteRevisionId === other.websiteRevisionId;
