import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { z } from 'zod';
import { env } from '../env';
import { hintChannel } from './hint';
import { type LaneKey, laneName } from './lanes';

/** The server ends the session of a worker that has frozen for this long, and with it its locks. */
const idleLimit = '3s';
const answerWithinMs = 4_000;
const closeWithinMs = 1_000;

/** A session of a pooler is shared: its locks and its LISTEN would belong to whoever comes next. */
export class PoolerRefused extends Error {
  constructor() {
    super('DATABASE_DIRECT_URL leads through a connection pooler; the worker needs PostgreSQL itself.');
    this.name = 'PoolerRefused';
  }
}

/** The one session of a worker that holds its advisory locks and hears the hints. */
export type DirectConnection = {
  query(text: string, values: unknown[]): Promise<unknown[]>;
  /** Which of these lanes this session has locked now, by their names. */
  tryLock(lanes: LaneKey[]): Promise<Set<string>>;
  unlock(lane: LaneKey): Promise<void>;
  /** Aborted as soon as the session is known to be gone, by which time its locks may belong to others. */
  lost: AbortSignal;
  close(): Promise<void>;
};

const lockedSchema = z.array(z.object({ name: z.string(), locked: z.boolean() }));
const pidSchema = z.tuple([z.object({ pid: z.number() })]);

async function refusePooler(client: pg.Client): Promise<void> {
  const { rows } = await client.query('SELECT pg_backend_pid() AS "pid"');
  const announced: unknown = Reflect.get(client, 'processID');
  if (announced !== pidSchema.parse(rows)[0].pid) throw new PoolerRefused();
}

function clientThatReports(onLost: (error: Error) => void): pg.Client {
  const client = new pg.Client({
    connectionString: env().DATABASE_DIRECT_URL,
    application_name: 'passerelle worker',
    connectionTimeoutMillis: 5_000,
    query_timeout: answerWithinMs,
    keepAlive: true,
  });
  client.on('error', onLost);
  client.on('end', () => onLost(new Error('The session has ended.')));
  return client;
}

/**
 * Opens the worker's own session and listens for hints.
 * @throws PoolerRefused; any other error when the database cannot be reached
 */
export async function openDirectConnection(
  onHint: (connectionIds: string[]) => void,
): Promise<DirectConnection> {
  const lost = new AbortController();
  const client = clientThatReports((error) => lost.abort(error));
  client.on('notification', ({ payload }) => onHint(payload ? payload.split(',') : []));
  try {
    await client.connect();
    await refusePooler(client);
    await client.query(`SET idle_session_timeout = '${idleLimit}'`);
    await client.query(`LISTEN ${hintChannel}`);
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
  const close = async () => {
    await Promise.race([client.end(), sleep(closeWithinMs, undefined, { ref: false })]);
  };
  return { ...sessionOf(client), lost: lost.signal, close };
}

function sessionOf(client: pg.Client): Pick<DirectConnection, 'query' | 'tryLock' | 'unlock'> {
  let last: Promise<unknown> = Promise.resolve();
  /** One statement after the other: the session is one, and lanes ask at the same time. */
  const query: DirectConnection['query'] = (text, values) => {
    const run = async () => (await client.query<Record<string, unknown>>(text, values)).rows;
    const answer = last.then(run, run);
    last = answer;
    return answer;
  };
  return {
    query,
    async tryLock(lanes) {
      const rows = await query(
        `SELECT name, pg_try_advisory_lock(hashtextextended('lane ' || name, 0)) AS "locked"
         FROM unnest($1::text[]) name`,
        [lanes.map(laneName)],
      );
      const locked = lockedSchema.parse(rows).filter((row) => row.locked);
      return new Set(locked.map(({ name }) => name));
    },
    async unlock(lane) {
      await query(`SELECT pg_advisory_unlock(hashtextextended('lane ' || $1, 0))`, [laneName(lane)]);
    },
  };
}
