import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import type { Implementation, OpenConnection } from '../integrations/define';
import { recordDetected } from '../integrations/record-detected';
import { log } from '../observability/log';
import type { ConnectionState, LaneKey } from './lanes';
import type { WorkerParts } from './parts';

/** What a lane sends with, or why it cannot. */
export type Opened =
  | { kind: 'open'; connection: OpenConnection; implementation: Implementation; key: Buffer }
  | { kind: 'off' }
  | { kind: 'unreadable'; revisionId: string }
  | { kind: 'unusable'; waitMs: number };

const unusableWaitMs = 60_000;
const failedWaitMs = 5_000;

/** The connection that a lane sends with. */
export type Opener = {
  open(state: ConnectionState): Promise<Opened>;
  /**
   * Takes what the partner told about itself: the next delivery is sent with it at once, and it is kept. Never throws;
   * what could not be kept is forgotten, so that the partner tells it again.
   */
  learn(opened: Opened, detected: Record<string, string>): Promise<void>;
};

/** Opens a lane's connection once per revision; a change is seen with the next claim, at the latest after a second. */
export function createOpener(lane: LaneKey, parts: WorkerParts): Opener {
  const { accountId, connectionId } = lane;
  let known: { revisionId: string; opened: Promise<Opened> } | undefined;

  async function openRevision(revisionId: string): Promise<Opened> {
    const result = await parts.openConnection({ accountId, connectionId });
    if (result.kind === 'off') return result;
    if (result.kind === 'unreadable') {
      log().warn({ accountId, connectionId, fault: 'unreadable_credentials' }, 'secrets do not open');
      return { kind: 'unreadable', revisionId };
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

  async function open({ enabled, revisionId }: ConnectionState): Promise<Opened> {
    if (!enabled || revisionId === null) return { kind: 'off' };
    if (known?.revisionId !== revisionId) known = { revisionId, opened: openRevision(revisionId) };
    const { opened } = known;
    const result = await opened.catch((err: unknown): Opened => {
      log().warn({ err, ...lane }, 'the connection could not be opened');
      return { kind: 'unusable', waitMs: failedWaitMs };
    });
    const isLasting = result.kind === 'open' || result.kind === 'unreadable';
    if (!isLasting && known?.opened === opened) known = undefined;
    return result;
  }

  async function learn(told: Opened, detected: Record<string, string>): Promise<void> {
    const before = known;
    const now = await before?.opened.catch(() => undefined);
    if (now?.kind !== 'open' || told.kind !== 'open' || known !== before) return;
    const { revisionId } = told.connection;
    const all = { ...now.connection.detected, ...detected };
    const isNews = !isDeepStrictEqual(all, now.connection.detected);
    if (!isNews || now.connection.revisionId !== revisionId) return;
    const opened = Promise.resolve({ ...now, connection: { ...now.connection, detected: all } });
    const learned = { revisionId, opened };
    known = learned;
    await recordDetected({ accountId, connectionId, revisionId, detected }).catch((err: unknown) => {
      log().warn({ err, ...lane }, 'what the partner told could not be kept');
      if (known === learned) known = undefined;
    });
  }

  return { open, learn };
}
