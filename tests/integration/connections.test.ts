import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { prisma } from '@/lib/db/client';
import { withTransaction } from '@/lib/db/transaction';
import { describeForForm } from '@/lib/integrations/describe-for-form';
import { listIntegrations } from '@/lib/integrations/list-integrations';
import { openConnection } from '@/lib/integrations/open-connection';
import { saveConnection } from '@/lib/integrations/save-connection';
import { setConnectionEnabled } from '@/lib/integrations/set-connection-enabled';
import { lockConnection } from '@/lib/integrations/stored-connection';
import { testConnection } from '@/lib/integrations/test-connection';
import { useTestDatabase } from '../database';
import { makeAccount, makeUser } from '../factories/accounts';
import {
  firstSave,
  liteRegistration,
  makeConnection,
  makeWebsite,
  sandboxSecrets,
} from '../factories/connections';

// A lost key is what some of these tests are about: it would fill the report with expected warnings.
process.env.LOG_LEVEL ??= 'silent';

useTestDatabase();

const setUp = async () => {
  const { accountId } = await makeAccount();
  return { accountId, ...(await makeUser(accountId, 'admin')) };
};
const cardOf = async (ctx: Parameters<typeof listIntegrations>[0]['ctx']) =>
  (await listIntegrations({ ctx })).find(({ id }) => id === liteRegistration);
const replaceSecret = (id: string, secrets: object) =>
  prisma().connectionRevision.updateMany({ where: { connectionId: id }, data: { secrets: { ...secrets } } });

describe('saving a connection', () => {
  it('makes no submission wait: its deliveries may refer to the connection meanwhile', async () => {
    const { ctx } = await setUp();
    const { connectionId } = await makeConnection(ctx);
    await withTransaction(async (tx) => {
      await lockConnection(tx, { ctx, integrationId: liteRegistration });
      const refer = prisma()
        .$queryRaw`SELECT "id" FROM "Connection" WHERE "id" = ${connectionId}::uuid FOR KEY SHARE NOWAIT`;
      expect(await refer).toEqual([{ id: connectionId }]);
    });
  });

  it('seals the secrets, switches on when asked to and opens to what was typed', async () => {
    const { ctx, accountId } = await setUp();
    const pasted = { ...sandboxSecrets, secret: `  ${sandboxSecrets.secret}\r\n` };
    const { connectionId, enabled } = await makeConnection(ctx, { secrets: pasted });
    expect(enabled).toBe(true);
    const stored = JSON.stringify(await prisma().connectionRevision.findMany());
    for (const value of Object.values(sandboxSecrets)) expect(stored).not.toContain(value);
    const opened = await openConnection({ accountId, connectionId, websiteId: null });
    expect(opened).toMatchObject({ kind: 'open', connection: { secrets: sandboxSecrets } });
  });

  it('never gives a secret back, not even to an admin', async () => {
    const { ctx } = await setUp();
    await makeConnection(ctx);
    const card = await cardOf(ctx);
    expect(card?.connection?.secrets.secret).toMatchObject({
      isSet: true,
      isReadable: true,
      lastFour: 'Zg==',
    });
    for (const value of Object.values(sandboxSecrets)) expect(JSON.stringify(card)).not.toContain(value);
  });

  it('keeps what is stored where a field is left empty', async () => {
    const { ctx, accountId } = await setUp();
    const { connectionId } = await makeConnection(ctx);
    const secrets = { secret: '', userKey: 'AKnew', apiKey: ' ' };
    await saveConnection({ ctx, input: { ...firstSave, secrets, expectedRevision: 1, switchOn: false } });
    const opened = await openConnection({ accountId, connectionId, websiteId: null });
    expect(opened).toMatchObject({ connection: { secrets: { ...sandboxSecrets, userKey: 'AKnew' } } });
  });

  it('makes no revision when nothing changed', async () => {
    const { ctx } = await setUp();
    await makeConnection(ctx);
    const same = { ...firstSave, secrets: {}, expectedRevision: 1 };
    expect(await saveConnection({ ctx, input: same })).toMatchObject({ revision: 1 });
    expect(await prisma().connectionRevision.count({ where: { accountId: ctx.accountId } })).toBe(1);
  });

  it('says beside each field what is missing or malformed, and writes nothing', async () => {
    const { ctx } = await setUp();
    const secrets = { secret: 'not base64!', userKey: '', apiKey: '' };
    const save = saveConnection({ ctx, input: { ...firstSave, secrets, settings: { dataCentre: 'mars1' } } });
    const message = expect.any(String);
    await expect(save).rejects.toMatchObject({
      code: 'invalid',
      fields: { secret: message, userKey: message, apiKey: message, dataCentre: message },
    });
    expect(await prisma().connection.count({ where: { accountId: ctx.accountId } })).toBe(0);
  });

  it('refuses the sandbox where there is none', async () => {
    const { ctx } = await setUp();
    const save = makeConnection(ctx, { settings: { dataCentre: 'sandbox' } });
    await expect(save).rejects.toMatchObject({ fields: { dataCentre: expect.any(String) } });
  });

  it('does not overwrite what somebody saved in between', async () => {
    const { ctx } = await setUp();
    await makeConnection(ctx);
    const change = { ...firstSave, secrets: {}, expectedRevision: 1 };
    await saveConnection({ ctx, input: { ...change, name: 'First' } });
    const late = saveConnection({ ctx, input: { ...change, name: 'Second' } });
    await expect(late).rejects.toMatchObject({ code: 'conflict' });
    expect((await cardOf(ctx))?.connection).toMatchObject({ name: 'First', revision: 2 });
  });

  it('is audited with the names of what changed and without a secret', async () => {
    const { ctx, userId } = await setUp();
    await makeConnection(ctx);
    const entries = await prisma().auditEntry.findMany({
      where: { accountId: ctx.accountId, subjectKind: 'connection' },
      orderBy: { id: 'asc' },
    });
    expect(entries.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['connection.configured', userId],
      ['connection.switched_on', userId],
    ]);
    expect(entries[0]?.detail).toMatchObject({
      changed: expect.arrayContaining(['secret', 'userKey', 'apiKey']),
    });
    for (const value of Object.values(sandboxSecrets)) expect(JSON.stringify(entries)).not.toContain(value);
  });
});

describe('switching a connection', () => {
  it('on needs keys', async () => {
    const { ctx } = await setUp();
    const on = setConnectionEnabled({ ctx, input: { integrationId: liteRegistration, enabled: true } });
    await expect(on).rejects.toMatchObject({ code: 'conflict' });
  });

  it('off and on again is audited, and repeating it is harmless', async () => {
    const { ctx } = await setUp();
    await makeConnection(ctx);
    for (const enabled of [false, false, true, true]) {
      const input = { integrationId: liteRegistration, enabled };
      expect(await setConnectionEnabled({ ctx, input })).toMatchObject({ enabled });
    }
    const actions = await prisma().auditEntry.findMany({
      where: { accountId: ctx.accountId },
      orderBy: { id: 'asc' },
    });
    expect(
      actions.map(({ action }) => action).filter((action) => action.startsWith('connection.switched')),
    ).toEqual(['connection.switched_on', 'connection.switched_off', 'connection.switched_on']);
  });
});

describe('a corrupt ciphertext', () => {
  it('asks for re-entry instead of an error page, and re-entry mends it', async () => {
    const { ctx, accountId } = await setUp();
    const { connectionId } = await makeConnection(ctx);
    const { secrets } = await prisma().connectionRevision.findFirstOrThrow({ where: { connectionId } });
    const damaged = {
      ...Object(secrets).secret,
      sealed: 'v1.k1.AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA',
    };
    await replaceSecret(connectionId, { ...Object(secrets), secret: damaged });
    expect(await openConnection({ accountId, connectionId, websiteId: null })).toEqual({
      kind: 'unreadable',
      fields: ['secret'],
    });
    const card = await cardOf(ctx);
    expect(card?.connection).toMatchObject({
      needsReentry: true,
      secrets: { secret: { isReadable: false } },
    });
    const kept = saveConnection({
      ctx,
      input: { ...firstSave, name: 'X', secrets: {}, expectedRevision: 1 },
    });
    await expect(kept).rejects.toMatchObject({
      fields: { secret: expect.stringContaining('Enter it again') },
    });
    const secret = { secret: sandboxSecrets.secret };
    await saveConnection({ ctx, input: { ...firstSave, secrets: secret, expectedRevision: 1 } });
    expect(await openConnection({ accountId, connectionId, websiteId: null })).toMatchObject({
      kind: 'open',
    });
  });
});

it("can be saved again where not even the account's own key opens any more", async () => {
  const { accountId, ctx } = await setUp();
  await prisma().account.update({
    where: { id: accountId },
    data: { personKeySealed: 'v1.gone.AAAA.AAAA.AAAA' },
  });
  const websiteId = await makeWebsite(accountId);
  const websites = [{ websiteId, settings: {}, secrets: { apiKey: '4_radio_kempen' } }];
  await saveConnection({ ctx, input: { ...firstSave, websites } });
  expect(await describeForForm({ ctx, input: { websiteId, locale: 'en' } })).not.toEqual({});
  expect(await prisma().connectionWebsite.findFirst({ where: { accountId } })).toMatchObject({ lane: '' });
});

describe('roles and accounts', () => {
  it('let a manager look, and not configure, switch or test', async () => {
    const { accountId, ctx: admin } = await setUp();
    await makeConnection(admin);
    const { ctx } = await makeUser(accountId, 'manager');
    const forbidden = { code: 'forbidden' };
    await expect(saveConnection({ ctx, input: firstSave })).rejects.toMatchObject(forbidden);
    await expect(setConnectionEnabled({ ctx, input: {} })).rejects.toMatchObject(forbidden);
    await expect(testConnection({ ctx, input: firstSave })).rejects.toMatchObject(forbidden);
    expect((await cardOf(ctx))?.connection).toMatchObject({ enabled: true, settings: {}, secrets: {} });
  });

  it("show nothing of another account's connection", async () => {
    const { ctx } = await setUp();
    const { connectionId } = await makeConnection(ctx);
    const other = await setUp();
    expect((await cardOf(other.ctx))?.connection).toBeNull();
    expect(await openConnection({ accountId: other.accountId, connectionId, websiteId: null })).toEqual({
      kind: 'missing',
    });
  });

  it("do not open a row that was copied from another account's connection", async () => {
    const { ctx } = await setUp();
    const { connectionId } = await makeConnection(ctx);
    const { secrets } = await prisma().connectionRevision.findFirstOrThrow({ where: { connectionId } });
    const thief = await setUp();
    const own = await makeConnection(thief.ctx);
    await replaceSecret(own.connectionId, Object(secrets));
    const opened = await openConnection({
      accountId: thief.accountId,
      connectionId: own.connectionId,
      websiteId: null,
    });
    expect(opened).toMatchObject({ kind: 'unreadable' });
  });
});

describe('rotating the keys', () => {
  it('seals everything again with the first key, twice without harm, and counts what does not open', async () => {
    const { ctx, accountId } = await setUp();
    const { connectionId } = await makeConnection(ctx);
    const ring = process.env.ENCRYPTION_KEYS ?? '';
    const { parseEnv } = await import('@/lib/env');
    const rotated = parseEnv({
      ...process.env,
      ENCRYPTION_KEYS: `k2:${randomBytes(32).toString('base64')},${ring}`,
    });
    const { rotateKeys } = await import('@/lib/credentials/rotate-keys');
    const [first, second] = [
      await rotateKeys(rotated.ENCRYPTION_KEYS),
      await rotateKeys(rotated.ENCRYPTION_KEYS),
    ];
    expect(first.sealedAgain).toBeGreaterThanOrEqual(4);
    expect(second.sealedAgain).toBe(0);
    expect(second.unreadable).toBe(first.unreadable);
    const { secrets } = await prisma().connectionRevision.findFirstOrThrow({ where: { connectionId } });
    expect(Object(secrets).apiKey.sealed).toMatch(/^v1\.k2\./);
    const account = await prisma().account.findUniqueOrThrow({ where: { id: accountId } });
    expect(account.personKeySealed).toMatch(/^v1\.k2\./);
  });
});
