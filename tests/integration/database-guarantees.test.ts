import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { pool, prisma } from '@/lib/db/client';
import { useTestDatabase } from '../database';
import { makeAccount, makeUser } from '../factories/accounts';
import { makeCampaign, publish } from '../factories/campaigns';
import { makeConnection } from '../factories/connections';

useTestDatabase();

const run = (sql: string, values: unknown[] = []) => pool().query(sql, values);
const refused = (sql: string, values: unknown[] = []) => expect(run(sql, values)).rejects.toThrow();

async function published() {
  const { accountId, websiteId, system } = await makeAccount();
  const { connectionId } = await makeConnection(system);
  const { id: campaignId } = await makeCampaign(system, websiteId);
  await publish(system, campaignId);
  return { accountId, websiteId, system, connectionId, campaignId };
}

async function participation(at: Awaited<ReturnType<typeof published>>) {
  const id = randomUUID();
  await run(
    `INSERT INTO "Participation" ("accountId", id, "campaignId", "revisionId", "personKey", email, profile, receipt, locale, channel, device)
     SELECT $1, $2, $3, "currentRevisionId", 'p1', 'a@b.example', '{}', 'R', 'en', 'minisite', 'desktop' FROM "Campaign" WHERE id = $3`,
    [at.accountId, id, at.campaignId],
  );
  return id;
}
const delivery = `INSERT INTO "Delivery" ("accountId", id, "participationId", "connectionId", "personKey", state, reason) VALUES ($1, $2, $3, $4, 'p1', $5::"DeliveryState", $6)`;

describe('the database itself', () => {
  it('keeps one delivery per participation and connection, and one in flight per person', async () => {
    const at = await published();
    const [one, two] = [await participation(at), await participation(at)];
    const insert = (id: string, state: string) => [
      at.accountId,
      randomUUID(),
      id,
      at.connectionId,
      state,
      null,
    ];
    await run(delivery, insert(one, 'sending'));
    await refused(delivery, insert(one, 'pending'));
    await refused(delivery, insert(two, 'sending'));
    await run(delivery, insert(two, 'pending'));
  });

  it('refuses a held, rejected or skipped delivery without a known reason, and a delivered one without a time', async () => {
    const at = await published();
    const id = await participation(at);
    for (const [state, reason] of [
      ['held', null],
      ['held', 'because'],
      ['skipped', null],
      ['rejected', null],
      ['delivered', null],
    ]) {
      await refused(delivery, [at.accountId, randomUUID(), id, at.connectionId, state, reason]);
    }
  });

  it('refuses a delivery that crosses accounts', async () => {
    const at = await published();
    const other = await published();
    const id = await participation(at);
    await refused(delivery, [other.accountId, randomUUID(), id, other.connectionId, 'pending', null]);
    await refused(delivery, [at.accountId, randomUUID(), id, other.connectionId, 'pending', null]);
  });

  it('never changes a published revision, nor the settings of a saved connection', async () => {
    const at = await published();
    await refused('UPDATE "CampaignRevision" SET definition = \'{}\' WHERE "accountId" = $1', [at.accountId]);
    await refused('UPDATE "ConnectionRevision" SET settings = \'{}\' WHERE "accountId" = $1', [at.accountId]);
    await refused('UPDATE "ConnectionRevision" SET name = \'x\' WHERE "accountId" = $1', [at.accountId]);
  });

  it('never changes or forgets an audit entry', async () => {
    const { accountId } = await published();
    expect(await prisma().auditEntry.count({ where: { accountId } })).toBeGreaterThan(0);
    await refused('UPDATE "AuditEntry" SET action = \'x\' WHERE "accountId" = $1', [accountId]);
    await refused('DELETE FROM "AuditEntry" WHERE "accountId" = $1', [accountId]);
  });

  it('switches on only what is published or configured', async () => {
    const { accountId, websiteId, system } = await makeAccount();
    const { id } = await makeCampaign(system, websiteId);
    await refused('UPDATE "Campaign" SET "isOn" = true WHERE "accountId" = $1 AND id = $2', [accountId, id]);
    await refused(
      'INSERT INTO "Connection" ("accountId", id, "integrationId", enabled, "updatedAt") VALUES ($1, $2, \'x\', true, now())',
      [accountId, randomUUID()],
    );
  });

  it('keeps e-mails of users in one form, unique', async () => {
    const { accountId } = await makeAccount();
    const { email } = await makeUser(accountId, 'admin');
    const insert = 'INSERT INTO "User" (id, email, name) VALUES ($1, $2, \'x\')';
    await refused(insert, [randomUUID(), email]);
    await refused(insert, [randomUUID(), email.toUpperCase()]);
    await refused(insert, [randomUUID(), 'no at sign']);
  });

  it('lower-cases other alphabets, which person keys and searches rely on', async () => {
    expect((await run("SELECT lower('ZOË') AS lower")).rows).toEqual([{ lower: 'zoë' }]);
  });
});

describe('the indexes that Prisma cannot describe', () => {
  it('exist, with their conditions and storage settings', async () => {
    const { rows } = await run(
      'SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = current_schema()',
    );
    const conditions = new Map(
      rows.map(({ indexname, indexdef }) => [indexname, /WHERE (.*)$/.exec(indexdef)?.[1]]),
    );
    expect(conditions.get('Delivery_due')).toContain("'pending'");
    expect(conditions.has('Delivery_person')).toBe(true);
    expect(conditions.get('Delivery_in_flight_key')).toContain("'sending'");
    expect(conditions.get('Delivery_participation_connection_key')).toContain("'participation'");
    expect(conditions.get('CampaignEvent_participation_key')).toContain("'participation'");
    const options = await run("SELECT reloptions FROM pg_class WHERE relname = 'Delivery'");
    expect(options.rows[0].reloptions).toContain('autovacuum_vacuum_threshold=2000');
  });
});
