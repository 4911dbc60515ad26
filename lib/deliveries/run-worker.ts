import 'server-only';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { pool } from '../db/client';
import { log } from '../observability/log';
import { openDirectConnection, PoolerRefused } from './direct-connection';
import { defaultParts, type WorkerParts } from './parts';
import { WorkerSession } from './worker-session';

const finishWithinMs = 18_000;
const shortestPauseMs = 100;
const longestPauseMs = 5_000;

export type WorkerInput = Partial<WorkerParts> & {
  /** Asks to stop: nothing new is claimed, running attempts finish, lanes are given back. */
  signal: AbortSignal;
  /** Attempts at a time in each lane. */
  concurrency?: number;
};

/**
 * Delivers what is due until `signal` is aborted. A lost database is waited for, with growing pauses.
 * @throws PoolerRefused when its session would be shared with others
 */
export async function runWorker({ signal, concurrency = 20, ...replaced }: WorkerInput): Promise<void> {
  const parts: WorkerParts = { ...defaultParts, ...replaced };
  const workerId = randomUUID();
  let pauseMs = shortestPauseMs;
  while (!signal.aborted) {
    const startedAt = performance.now();
    try {
      await runSession({ workerId, signal, concurrency, parts });
    } catch (err) {
      if (err instanceof PoolerRefused) throw err;
      log().warn({ err, workerId }, 'the worker lost the database');
    }
    const wasShort = performance.now() - startedAt < longestPauseMs;
    pauseMs = wasShort ? Math.min(pauseMs * 2, longestPauseMs) : shortestPauseMs;
    await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
  }
}

async function runSession({
  workerId,
  signal,
  concurrency,
  parts,
}: {
  workerId: string;
  signal: AbortSignal;
  concurrency: number;
  parts: WorkerParts;
}): Promise<void> {
  let session: WorkerSession | undefined;
  const direct = await openDirectConnection((connectionIds) => session?.hint(connectionIds));
  try {
    await pool().query(`DELETE FROM "WorkerHeartbeat" WHERE "lastSeenAt" < now() - interval '1 day'`);
    session = new WorkerSession({ workerId, direct, concurrency, parts });
    log().info({ workerId }, 'the worker is ready');
    await session.run(signal, finishWithinMs);
  } finally {
    await direct.close().catch((err: unknown) => log().debug({ err }, 'the direct connection was gone'));
  }
}
