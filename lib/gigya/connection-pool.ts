import 'server-only';
import { Pool } from 'undici';

const CONNECT_TIMEOUT_MS = 5_000;
const CONNECTIONS_PER_ORIGIN = 64;

const pools = new Map<string, Pool>();

/** The kept-alive connections to one origin. Its time-outs are off: the caller has a deadline for the whole call. */
export function poolOf(origin: string): Pool {
  const existing = pools.get(origin);
  if (existing) return existing;
  const pool = new Pool(origin, {
    connections: CONNECTIONS_PER_ORIGIN,
    connect: { timeout: CONNECT_TIMEOUT_MS },
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  pools.set(origin, pool);
  return pool;
}

/** Ends every kept connection once its call is done; the next call opens new ones. For a process that stops. */
export async function closeGigyaConnections(): Promise<void> {
  const open = [...pools.values()];
  pools.clear();
  await Promise.all(open.map((pool) => pool.close()));
}
