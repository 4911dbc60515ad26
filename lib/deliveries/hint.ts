import 'server-only';
import { pool } from '../db/client';
import { log } from '../observability/log';

/** The channel on which workers hear of new deliveries; the payload is a comma-separated list of connection ids. */
export const hintChannel = 'passerelle_deliveries';

const quietMs = 5;
/** PostgreSQL takes payloads below 8000 bytes; an id and its comma have 37. */
const idsPerHint = 200;

const waiting = new Set<string>();
let timer: NodeJS.Timeout | undefined;

/**
 * Tells the workers that deliveries of these connections are due. Call it after the commit, never inside the
 * transaction: NOTIFY makes commits queue. The first call goes out at once, those of the next 5 ms together.
 * A hint may be lost without harm, since workers also look once a second.
 */
export function hintDeliveries({
  accountId,
  connectionIds,
}: {
  accountId: string;
  connectionIds: string[];
}): void {
  for (const connectionId of connectionIds) waiting.add(connectionId);
  if (waiting.size === 0 || timer) return;
  timer = setTimeout(sendCollected, quietMs, accountId);
  timer.unref();
  send(accountId);
}

function sendCollected(accountId: string): void {
  timer = undefined;
  if (waiting.size > 0) hintDeliveries({ accountId, connectionIds: [] });
}

function send(accountId: string): void {
  const ids = [...waiting];
  waiting.clear();
  for (let start = 0; start < ids.length; start += idsPerHint) {
    const payload = ids.slice(start, start + idsPerHint).join(',');
    pool()
      .query({ name: 'hint', text: 'SELECT pg_notify($1, $2)', values: [hintChannel, payload] })
      .catch((err: unknown) => log().debug({ err, accountId }, 'hint was not sent'));
  }
}
