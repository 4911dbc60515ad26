import { generateKeyPairSync, verify } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '@/lib/context';
import { prisma } from '@/lib/db/client';
import { listIntegrations } from '@/lib/integrations/list-integrations';
import { openConnection } from '@/lib/integrations/open-connection';
import { saveConnection } from '@/lib/integrations/save-connection';
import { setConnectionEnabled } from '@/lib/integrations/set-connection-enabled';
import { testConnection } from '@/lib/integrations/test-connection';
import { useTestDatabase } from '../database';
import { makeAccount, makeUser } from '../factories/accounts';
import { firstSave, liteRegistration, makeConnection, sandboxSecrets } from '../factories/connections';
import { type GigyaServer, startGigyaServer } from '../factories/gigya-server';

useTestDatabase();

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = String(privateKey.export({ format: 'pem', type: 'pkcs8' }));
const bare = pem.replace(/-----[^-]+-----|\n/g, '');
const { secret, userKey, apiKey } = sandboxSecrets;
const settingsOf = (authentication: string) => ({ dataCentre: 'sandbox', authentication });
let server: GigyaServer;

beforeAll(async () => {
  server = await startGigyaServer();
  process.env.GIGYA_SANDBOX_ORIGIN = server.origin;
});
afterAll(() => server.close());
beforeEach(() => server.received.splice(0));

const setUp = async () => {
  const { accountId } = await makeAccount();
  return { accountId, ...(await makeUser(accountId, 'admin')) };
};
const cardOf = async (ctx: Context) =>
  (await listIntegrations({ ctx })).find(({ id }) => id === liteRegistration)?.connection;
const save = (ctx: Context, change: { settings: object; secrets: object; expectedRevision: number | null }) =>
  saveConnection({ ctx, input: { ...firstSave, ...change } });
const bearer = { settings: settingsOf('bearer'), secrets: { privateKey: pem, userKey, apiKey } };

describe('the keys of each way to authenticate', () => {
  it.each([
    ['secret', { secret, userKey, apiKey }, { secret, userKey, apiKey }],
    ['signed', { secret, userKey, apiKey }, { secret, userKey, apiKey }],
    [
      'bearer',
      { privateKey: pem.replaceAll('\n', ''), userKey, apiKey },
      { privateKey: bare, userKey, apiKey },
    ],
  ])('%s: are sealed, opened as they are used and never given back', async (way, secrets, opened) => {
    const { ctx, accountId } = await setUp();
    const input = { settings: settingsOf(way), secrets, expectedRevision: null };
    const { connectionId } = await save(ctx, input);
    const stored = JSON.stringify(await prisma().connectionRevision.findMany({ where: { connectionId } }));
    const shown = JSON.stringify(await cardOf(ctx));
    for (const part of Object.values(opened).flatMap((value) => [value.slice(0, 16), value.slice(-8)])) {
      expect(stored).not.toContain(part);
      expect(shown).not.toContain(part);
    }
    const connection = { settings: input.settings, secrets: opened, detected: {} };
    expect(await openConnection({ accountId, connectionId, websiteId: null })).toMatchObject({
      kind: 'open',
      connection,
    });
  });

  it('show no more of a private key than its last four characters', async () => {
    const { ctx } = await setUp();
    await save(ctx, { ...bearer, expectedRevision: null });
    expect((await cardOf(ctx))?.secrets.privateKey).toMatchObject({ isSet: true, lastFour: bare.slice(-4) });
  });

  it.each([
    ['is missing', '', 'Enter the Gigya Private Key.'],
    ['is PKCS#1', String(privateKey.export({ format: 'pem', type: 'pkcs1' })), 'PKCS#1'],
    ['cannot be read', bare.slice(0, 800), 'This key cannot be read.'],
  ])('are refused beside the field when a private key %s', async (_, text, message) => {
    const { ctx } = await setUp();
    const secrets = { privateKey: text, userKey, apiKey, secret: 'not asked for' };
    const saved = save(ctx, { ...bearer, secrets, expectedRevision: null });
    await expect(saved).rejects.toMatchObject({
      code: 'invalid',
      fields: { privateKey: expect.stringContaining(message) },
    });
    expect(await prisma().connection.count({ where: { accountId: ctx.accountId } })).toBe(0);
  });
});

describe('another way to authenticate', () => {
  it('keeps the key of the first, unseen by the partner, and needs it no more', async () => {
    const { ctx, accountId } = await setUp();
    const { connectionId } = await makeConnection(ctx, { settings: settingsOf('secret') });
    await save(ctx, { ...bearer, expectedRevision: 1 });
    const opened = await openConnection({ accountId, connectionId, websiteId: null });
    expect(opened).toMatchObject({ connection: { secrets: { privateKey: bare, userKey, apiKey } } });
    expect(JSON.stringify(opened)).not.toContain(secret);
    await save(ctx, { settings: settingsOf('signed'), secrets: {}, expectedRevision: 2 });
    const back = await openConnection({ accountId, connectionId, websiteId: null });
    expect(back).toMatchObject({ connection: { secrets: sandboxSecrets } });
  });

  it('stores no key that it does not use', async () => {
    const { ctx } = await setUp();
    const secrets = { ...bearer.secrets, secret };
    const { connectionId } = await save(ctx, { ...bearer, secrets, expectedRevision: null });
    const row = await prisma().connectionRevision.findFirstOrThrow({ where: { connectionId } });
    expect(Object.keys(Object(row.secrets)).toSorted()).toEqual(['apiKey', 'privateKey', 'userKey']);
  });

  it('asks for no re-entry of a key that does not count, and for one that does', async () => {
    const { ctx, accountId } = await setUp();
    const { connectionId } = await makeConnection(ctx, { settings: settingsOf('secret') });
    await save(ctx, { ...bearer, expectedRevision: 1 });
    const row = await prisma().connectionRevision.findFirstOrThrow({ where: { connectionId, number: 2 } });
    const lost = { ...Object(row.secrets).secret, sealed: 'v1.gone.AAAA.AAAA.AAAA' };
    const where = { accountId_id: { accountId, id: row.id } };
    await prisma().connectionRevision.update({
      where,
      data: { secrets: { ...Object(row.secrets), secret: lost } },
    });
    expect(await openConnection({ accountId, connectionId, websiteId: null })).toMatchObject({
      kind: 'open',
    });
    expect(await cardOf(ctx)).toMatchObject({
      needsReentry: false,
      secrets: { secret: { isReadable: false } },
    });
    for (const enabled of [false, true]) {
      const input = { integrationId: liteRegistration, enabled };
      expect(await setConnectionEnabled({ ctx, input })).toMatchObject({ enabled });
    }
    const back = save(ctx, { settings: settingsOf('secret'), secrets: {}, expectedRevision: 2 });
    await expect(back).rejects.toMatchObject({ fields: { secret: expect.stringContaining('again') } });
  });
});

describe('a revision from before there was a choice', () => {
  const oldRevision = async (ctx: Context) => {
    const { connectionId } = await makeConnection(ctx, { settings: settingsOf('secret') });
    const { id: _, ...row } = await prisma().connectionRevision.findFirstOrThrow({ where: { connectionId } });
    const old = await prisma().connectionRevision.create({
      data: { ...row, number: 2, settings: { dataCentre: 'sandbox' }, secrets: Object(row.secrets) },
    });
    const where = { accountId_id: { accountId: ctx.accountId, id: connectionId } };
    await prisma().connection.update({ where, data: { currentRevisionId: old.id } });
    return connectionId;
  };

  it('opens, is shown and is switched as one with the secret over TLS', async () => {
    const { ctx, accountId } = await setUp();
    const connectionId = await oldRevision(ctx);
    const connection = { settings: { authentication: 'secret' }, secrets: sandboxSecrets };
    expect(await openConnection({ accountId, connectionId, websiteId: null })).toMatchObject({
      kind: 'open',
      connection,
    });
    expect(await cardOf(ctx)).toMatchObject({ needsReentry: false, settings: { dataCentre: 'sandbox' } });
    for (const enabled of [false, true]) {
      await setConnectionEnabled({ ctx, input: { integrationId: liteRegistration, enabled } });
    }
    expect(await cardOf(ctx)).toMatchObject({ enabled: true, revision: 2 });
  });

  it('is the same as one that says so: saving it unchanged makes no revision', async () => {
    const { ctx } = await setUp();
    await oldRevision(ctx);
    const saved = save(ctx, { settings: settingsOf('secret'), secrets: {}, expectedRevision: 2 });
    expect(await saved).toMatchObject({ revision: 2 });
  });
});

describe('a test of the connection', () => {
  const run = async (authentication: string, secrets: object) => {
    const { ctx } = await setUp();
    const input = { ...firstSave, settings: settingsOf(authentication), secrets };
    const report = await testConnection({ ctx, input });
    const calls = [...server.received];
    expect(calls.length).toBeGreaterThan(0);
    return { report, calls };
  };
  const all = { secret, privateKey: pem, userKey, apiKey };

  it('sends the secret and no signature where that is chosen', async () => {
    const { report, calls } = await run('secret', all);
    expect(report.works).toBe(true);
    for (const { params, authorization } of calls) {
      expect(params).toMatchObject({ secret, userKey, apiKey });
      expect(params).not.toHaveProperty('sig');
      expect(authorization).toBe('');
    }
  });

  it('sends a signature and never the secret where that is chosen', async () => {
    const { calls } = await run('signed', all);
    for (const { params } of calls) {
      expect(params).toMatchObject({ sig: expect.any(String), nonce: expect.any(String), userKey });
      expect(JSON.stringify(params)).not.toContain(secret);
    }
  });

  it('sends a token signed with the private key, and neither key nor secret, where that is chosen', async () => {
    const { calls } = await run('bearer', all);
    for (const { params, authorization } of calls) {
      const [header = '', claims = '', signature = ''] = authorization.replace('Bearer ', '').split('.');
      const signed = Buffer.from(`${header}.${claims}`);
      expect(verify('sha256', signed, publicKey, Buffer.from(signature, 'base64url'))).toBe(true);
      expect(params).not.toHaveProperty('secret');
      expect(params).not.toHaveProperty('privateKey');
    }
  });

  it('says what is wrong with a key before anything is sent', async () => {
    const { ctx } = await setUp();
    const input = { ...firstSave, ...bearer, secrets: { ...bearer.secrets, privateKey: secret } };
    await expect(testConnection({ ctx, input })).rejects.toMatchObject({ code: 'invalid' });
    expect(server.received).toEqual([]);
  });
});
