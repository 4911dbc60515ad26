import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { env } from '../env';
import { PrismaClient } from '../generated/prisma/client';

type Database = { pool: pg.Pool; prisma: PrismaClient };

// Next bundles pages, actions and the proxy apart; one process still shares one pool.
const shared: { passerelleDatabase?: Database } = globalThis as never;

function open(): Database {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: 16,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    application_name: 'passerelle',
  });
  // A connection that the server closes while idle is replaced by the pool; the next query tells if it cannot be.
  pool.on('error', () => undefined);
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}

function database(): Database {
  shared.passerelleDatabase ??= open();
  return shared.passerelleDatabase;
}

/** The process's pool, for statements that are written by hand. */
export const pool = (): pg.Pool => database().pool;

/** The process's Prisma client, on the same pool. */
export const prisma = (): PrismaClient => database().prisma;

/** Closes the pool; the next use opens a new one. */
export async function closeDatabase(): Promise<void> {
  const open = shared.passerelleDatabase;
  delete shared.passerelleDatabase;
  if (!open) return;
  await open.prisma.$disconnect();
  if (!open.pool.ended) await open.pool.end();
}
