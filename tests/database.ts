import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';

const copyLock = 7_268_411;

function templateUrl(): URL {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error('TEST_DATABASE_URL is not set: this test belongs to the integration project.');
  return new URL(url);
}

function withDatabase(name: string): string {
  const url = templateUrl();
  url.pathname = `/${name}`;
  return url.href;
}

async function asAdministrator(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase('postgres') });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** PostgreSQL copies a database only while nobody else uses the original, so the copies are made one by one. */
async function copyTemplate(name: string): Promise<void> {
  const template = templateUrl().pathname.slice(1);
  await asAdministrator(async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [copyLock]);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${client.escapeIdentifier(template)}`);
  });
}

/**
 * Gives this test file a migrated, empty PostgreSQL database of its own and the settings that go with it,
 * before its first test. Call it once at the top of the file, outside of every test.
 */
export function useTestDatabase(): void {
  const name = `test_${randomBytes(8).toString('hex')}`;
  beforeAll(async () => {
    await copyTemplate(name);
    process.env.DATABASE_URL = withDatabase(name);
    process.env.ENCRYPTION_KEYS = `k1:${randomBytes(32).toString('base64')}`;
    process.env.NEXTAUTH_SECRET = randomBytes(32).toString('base64url');
  });
  afterAll(async () => {
    const { closeDatabase } = await import('../lib/db/client');
    await closeDatabase();
    await asAdministrator((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  });
}
