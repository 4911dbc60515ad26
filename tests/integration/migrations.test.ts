import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findPublishedCampaign } from '@/lib/campaigns/find-published-campaign';
import type { Context } from '@/lib/context';
import { pool } from '@/lib/db/client';
import { nativeMapping } from '@/lib/integrations/gigya-lite/mapping/settings';
import { listIntegrations } from '@/lib/integrations/list-integrations';
import { openConnection } from '@/lib/integrations/open-connection';
import { useTestDatabase } from '../database';
import { sandboxSecrets } from '../factories/connections';
import { startWorker, untilState } from '../factories/deliveries';
import { type GigyaServer, startGigyaServer } from '../factories/gigya-server';
import { type FirstRelease, fillFirstRelease } from './first-release';

useTestDatabase();

const folder = path.resolve('prisma/migrations');
const migrations = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();
const [first = '', ...later] = migrations;
const apply = (migration: string) =>
  pool().query(readFileSync(path.join(folder, migration, 'migration.sql'), 'utf8'));

type Rows = Record<string, Record<string, unknown>[]>;
let server: GigyaServer;
let old: FirstRelease;
let before: Rows;

const systemOf = (accountId: string): Context => ({ accountId, actor: { kind: 'system', name: 'test' } });

/** Every row of every table, in a settled order. */
async function readAll(): Promise<Rows> {
  const tables = await pool().query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`,
  );
  const rows: Rows = {};
  for (const { name } of tables.rows) {
    const all = await pool().query(`SELECT to_jsonb(t) AS row FROM "${name}" t ORDER BY to_jsonb(t)::text`);
    rows[name] = all.rows.map(({ row }) => row);
  }
  return rows;
}

beforeAll(async () => {
  server = await startGigyaServer();
  process.env.GIGYA_SANDBOX_ORIGIN = server.origin;
  await pool().query('DROP SCHEMA "public" CASCADE');
  await apply(first);
  old = await fillFirstRelease();
  before = await readAll();
  for (const migration of later) await apply(migration);
});
afterAll(() => server.close());

/** What the later migrations add to a row of the first release. */
const added: Record<string, Record<string, unknown>> = {
  Connection: { detected: null },
  ConnectionRevision: { websiteId: null },
  Website: { locales: ['fr'], country: null, version: 1, deletedAt: null },
  Participation: { answers: {} },
  Delivery: { lane: '', decision: null },
  DeliveryLane: { lane: '' },
};

it('leaves every row of the first release as it was, with nothing detected, overridden or decided', async () => {
  const names = ['Website', 'Connection', 'ConnectionRevision', 'Participation', 'Delivery', 'DeliveryLane'];
  for (const name of names) expect(before[name], name).toHaveLength(1);
  const expected = Object.entries(before).map(([name, rows]) => [
    name,
    rows.map((row) => ({ ...row, ...added[name] })),
  ]);
  const newTables = { ConnectionWebsite: [], PartnerSchema: [], ConsentRecord: [] };
  expect(await readAll()).toEqual({ ...Object.fromEntries(expected), ...newTables });
});

it('lets a connection of the first release open and be shown, with the native mapping', async () => {
  const { accountId, connectionId, websiteId } = old;
  const opened = await openConnection({ accountId, connectionId, websiteId });
  const settings = {
    authentication: 'secret',
    writeMethod: 'automatic',
    protection: 'overwrite',
    mapping: nativeMapping,
    optIns: [],
  };
  expect(opened).toMatchObject({
    kind: 'open',
    connection: { settings, secrets: sandboxSecrets, detected: {}, website: null, schema: null },
  });
  const [card] = await listIntegrations({ ctx: systemOf(accountId) });
  expect(card?.connection).toMatchObject({ enabled: true, needsReentry: false, detected: {} });
});

it('lets a campaign of the first release be read', async () => {
  const campaign = await findPublishedCampaign('win-a-weekend');
  expect(campaign?.revision.definition).toMatchObject({ general: { country: null }, form: { optIns: [] } });
});

it('lets a delivery that waited during the migration go out', async () => {
  const worker = startWorker({ random: () => 0 });
  await untilState(old.deliveryId, 'delivered');
  await worker.stop();
});

it('refuses what is no detection', async () => {
  const write = (detected: unknown) =>
    pool().query('UPDATE "Connection" SET "detected" = $1 WHERE "accountId" = $2', [
      JSON.stringify(detected),
      old.accountId,
    ]);
  for (const detected of ['eu1', [], {}, { revisionId: 'r' }, { revisionId: 1, settings: {} }]) {
    await expect(write(detected)).rejects.toThrow('Connection_detected_shape');
  }
  await write({ revisionId: 'r', settings: { dataCentre: 'eu1' } });
});
