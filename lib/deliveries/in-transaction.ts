import 'server-only';
import type pg from 'pg';
import { pool } from '../db/client';

/** Runs statements on one connection of the pool, all or none. For the worker, whose statements are its own. */
export async function inTransaction<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool().connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    // A connection in an unknown state goes; the server rolls back what it had begun.
    client.release(true);
    throw error;
  }
}
