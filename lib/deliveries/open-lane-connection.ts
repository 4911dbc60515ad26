import 'server-only';
import type { Implementation, OpenConnection } from '../integrations/define';
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

/** Opens a lane's connection once per revision; a change is seen with the next claim, at the latest after a second. */
export function createOpener(lane: LaneKey, parts: WorkerParts): (state: ConnectionState) => Promise<Opened> {
  let known: { revisionId: string; opened: Promise<Opened> } | undefined;

  async function open(revisionId: string): Promise<Opened> {
    const { accountId, connectionId } = lane;
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

  return async ({ enabled, revisionId }) => {
    if (!enabled || revisionId === null) return { kind: 'off' };
    if (known?.revisionId !== revisionId) known = { revisionId, opened: open(revisionId) };
    const { opened } = known;
    const result = await opened.catch((err: unknown): Opened => {
      log().warn({ err, ...lane }, 'the connection could not be opened');
      return { kind: 'unusable', waitMs: failedWaitMs };
    });
    const isLasting = result.kind === 'open' || result.kind === 'unreadable';
    if (!isLasting && known?.opened === opened) known = undefined;
    return result;
  };
}
