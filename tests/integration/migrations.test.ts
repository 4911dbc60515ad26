import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pool } from '@/lib/db/client';
import { listIntegrations } from '@/lib/integrations/list-integrations';
import { openConnection } from '@/lib/integrations/open-connection';
import { type SecretOwner, sealSecrets } from '@/lib/integrations/secrets';
import { useTestDatabase } from '../database';
import { makeAccount } from '../factories/accounts';
import { liteRegistration, sandboxSecrets } from '../factories/connections';
import { type DeliveryScene, participate, startWorker, untilState } from '../factories/deliveries';
import { type GigyaServer, startGigyaServer } from '../factories/gigya-server';
import { makeHostedCampaign, wholeDefinition } from '../factories/hosted';

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
let scene: DeliveryScene;
let waiting: { deliveryId: string };
let before: Rows;

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

/** A connection as the first release saved it: no way to authenticate among its settings. */
async function oldConnection(owner: SecretOwner): Promise<void> {
  const revisionId = uuidv7();
  const secrets = sealSecrets(owner, {}, { values: sandboxSecrets, by: 'Ada', at: new Date() });
  const { accountId, connectionId } = owner;
  await pool().query(
    `INSERT INTO "Connection" ("accountId", id, "integrationId", "updatedAt") VALUES ($1, $2, $3, now())`,
    [accountId, connectionId, liteRegistration],
  );
  await pool().query(
    `INSERT INTO "ConnectionRevision" ("accountId", id, "connectionId", number, name, settings, secrets)
     VALUES ($1, $2, $3, 1, 'Lite', '{"dataCentre": "sandbox"}', $4)`,
    [accountId, revisionId, connectionId, secrets],
  );
  await pool().query(
    `UPDATE "Connection" SET enabled = true, "currentRevisionId" = $3 WHERE "accountId" = $1 AND id = $2`,
    [accountId, connectionId, revisionId],
  );
}

beforeAll(async () => {
  server = await startGigyaServer();
  process.env.GIGYA_SANDBOX_ORIGIN = server.origin;
  await pool().query('DROP SCHEMA "public" CASCADE');
  await apply(first);
  const account = await makeAccount();
  const connectionId = uuidv7();
  await oldConnection({ accountId: account.accountId, connectionId });
  const campaign = await makeHostedCampaign(account, { definition: wholeDefinition(connectionId) });
  scene = { ...account, connectionId, campaign };
  waiting = await participate(scene, { firstname: 'Zoë' });
  before = await readAll();
  for (const migration of later) await apply(migration);
});
afterAll(() => server.close());

it('leaves every row of the first release as it was, with nothing detected', async () => {
  expect(before.Delivery).toHaveLength(1);
  const after = await readAll();
  const connections = before.Connection?.map((row) => ({ ...row, detected: null }));
  expect(after).toEqual({ ...before, Connection: connections });
});

it('lets a connection of the first release open and be shown', async () => {
  const { accountId, connectionId, system } = scene;
  const opened = await openConnection({ accountId, connectionId });
  expect(opened).toMatchObject({
    kind: 'open',
    connection: { settings: { authentication: 'secret' }, secrets: sandboxSecrets, detected: {} },
  });
  const [card] = await listIntegrations({ ctx: system });
  expect(card?.connection).toMatchObject({ enabled: true, needsReentry: false, detected: {} });
});

it('lets a delivery that waited during the migration go out', async () => {
  const worker = startWorker({ random: () => 0 });
  await untilState(waiting.deliveryId, 'delivered');
  await worker.stop();
});

it('refuses what is no detection', async () => {
  const write = (detected: unknown) =>
    pool().query('UPDATE "Connection" SET "detected" = $1 WHERE "accountId" = $2', [
      JSON.stringify(detected),
      scene.accountId,
    ]);
  for (const detected of ['eu1', [], {}, { revisionId: 'r' }, { revisionId: 1, settings: {} }]) {
    await expect(write(detected)).rejects.toThrow('Connection_detected_shape');
  }
  await write({ revisionId: 'r', settings: { dataCentre: 'eu1' } });
});
