import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '@/lib/context';
import { pool, prisma } from '@/lib/db/client';
import { getIntegrationsScreen } from '@/lib/integrations/get-integrations-screen';
import { openConnection } from '@/lib/integrations/open-connection';
import { recordDetected } from '@/lib/integrations/record-detected';
import { saveConnection } from '@/lib/integrations/save-connection';
import { testConnection } from '@/lib/integrations/test-connection';
import { useTestDatabase } from '../database';
import { makeAccount, makeUser } from '../factories/accounts';
import { firstSave, makeConnection, sandboxSecrets } from '../factories/connections';
import { makeScene, participate, startWorker, until, untilState } from '../factories/deliveries';
import { type GigyaServer, startGigyaServer } from '../factories/gigya-server';

useTestDatabase();

const settings = { dataCentre: 'sandbox' };
const eu1 = { dataCentre: 'eu1' };
const eu1Host = 'accounts.eu1.gigya.com';
let server: GigyaServer;

beforeAll(async () => {
  server = await startGigyaServer();
  process.env.GIGYA_SANDBOX_ORIGIN = server.origin;
});
afterAll(() => server.close());
beforeEach(() => {
  server.received.splice(0);
  server.moveTo('eu1');
});

const setUp = async () => {
  const { accountId } = await makeAccount();
  const { ctx } = await makeUser(accountId, 'admin');
  const { connectionId } = await makeConnection(ctx, { settings });
  return { accountId, ctx, connectionId };
};
const shownTo = async (ctx: Context) => {
  const { cards, changes } = await getIntegrationsScreen({ ctx });
  const found = changes.filter(({ action }) => action === 'connection.detected');
  return { detected: cards[0]?.connection?.detected, found };
};
const revisionOf = async (connectionId: string) => {
  const row = await prisma().connection.findFirstOrThrow({ where: { id: connectionId } });
  return { detected: row.detected, revisionId: row.currentRevisionId ?? '' };
};
const detect = async (owner: { accountId: string; connectionId: string }, detected = eu1) => {
  const { revisionId } = await revisionOf(owner.connectionId);
  await recordDetected({ ...owner, revisionId, website: null, detected });
};
const test = (ctx: Context, secrets: object = {}) =>
  testConnection({ ctx, input: { ...firstSave, settings, secrets } });

describe('a test of what is stored', () => {
  it('keeps where the site lives, once, and says that Passerelle found it', async () => {
    const { ctx, accountId, connectionId } = await setUp();
    expect((await test(ctx)).detected).toEqual(eu1);
    await test(ctx);
    const { detected, found } = await shownTo(ctx);
    expect(detected).toEqual(eu1);
    const told = { dataCentre: 'Europe (eu1)' };
    expect(found).toEqual([
      expect.objectContaining({ actor: null, changed: ['dataCentre'], detected: told }),
    ]);
    expect(await openConnection({ accountId, connectionId, websiteId: null })).toMatchObject({
      connection: { detected: eu1 },
    });
  });

  it('keeps nothing of what was only typed', async () => {
    const { ctx, connectionId } = await setUp();
    expect((await test(ctx, sandboxSecrets)).detected).toEqual(eu1);
    expect((await revisionOf(connectionId)).detected).toBeNull();
    expect((await shownTo(ctx)).found).toEqual([]);
  });
});

describe('what was detected', () => {
  const save = (ctx: Context, change: object) =>
    saveConnection({ ctx, input: { ...firstSave, settings, secrets: {}, expectedRevision: 1, ...change } });

  it('goes over to a revision that changes the name alone', async () => {
    const { ctx, accountId, connectionId } = await setUp();
    await detect({ accountId, connectionId });
    await save(ctx, { name: 'Another name' });
    expect((await shownTo(ctx)).detected).toEqual(eu1);
    expect(await openConnection({ accountId, connectionId, websiteId: null })).toMatchObject({
      connection: { detected: eu1 },
    });
  });

  it.each([
    ['a setting', { settings: { dataCentre: 'us1' } }],
    ['a key', { secrets: { apiKey: '4_another_site' } }],
  ])('is void after a save that changes %s', async (_, change) => {
    const { ctx, accountId, connectionId } = await setUp();
    await detect({ accountId, connectionId });
    await save(ctx, change);
    expect((await shownTo(ctx)).detected).toEqual({});
    expect((await revisionOf(connectionId)).detected).toBeNull();
  });

  it('is not written over a revision that came in between', async () => {
    const { ctx, accountId, connectionId } = await setUp();
    const { revisionId } = await revisionOf(connectionId);
    await save(ctx, { secrets: { apiKey: '4_another_site' } });
    await recordDetected({ accountId, connectionId, revisionId, website: null, detected: eu1 });
    expect((await revisionOf(connectionId)).detected).toBeNull();
    expect((await shownTo(ctx)).found).toEqual([]);
  });

  it("is not written to another account's connection", async () => {
    const { connectionId, ctx } = await setUp();
    const thief = await setUp();
    await detect({ accountId: thief.accountId, connectionId });
    expect((await revisionOf(connectionId)).detected).toBeNull();
    expect((await shownTo(ctx)).found).toEqual([]);
  });

  it('is dropped where it is no value of a setting', async () => {
    const { accountId, connectionId } = await setUp();
    const { revisionId } = await revisionOf(connectionId);
    const owner = { accountId, connectionId, revisionId, website: null };
    await recordDetected({ ...owner, detected: { dataCentre: 'mars1' } });
    await recordDetected({ ...owner, detected: { constructor: 'eu1', colour: 'red' } });
    expect((await revisionOf(connectionId)).detected).toBeNull();
    await recordDetected({ ...owner, detected: { ...eu1, colour: 'red' } });
    expect((await revisionOf(connectionId)).detected).toEqual({ revisionId, settings: eu1 });
  });

  it('is audited once when many tell it at the same time', async () => {
    const { ctx, ...owner } = await setUp();
    await Promise.all(Array.from({ length: 8 }, () => detect(owner)));
    expect((await shownTo(ctx)).found).toHaveLength(1);
  });

  it('is hidden from whoever may not configure', async () => {
    const { accountId, connectionId } = await setUp();
    await detect({ accountId, connectionId });
    for (const role of ['manager', 'editor', 'observer'] as const) {
      const { ctx } = await makeUser(accountId, role);
      expect((await shownTo(ctx)).detected).toEqual({});
      expect(JSON.stringify(await shownTo(ctx))).not.toContain('eu1');
    }
  });
});

describe('deliveries', () => {
  const hosts = () => server.received.splice(0).map(({ host }) => host);

  it('learn on the first push where the site lives and go there from then on', async () => {
    const scene = await makeScene({ settings });
    const first = await participate(scene);
    const worker = startWorker({ random: () => 0 });
    await untilState(first.deliveryId, 'delivered');
    expect(hosts()).toContain(eu1Host);
    const isKept = async () => (await revisionOf(scene.connectionId)).detected !== null;
    await until('it is kept', isKept);
    const second = await participate(scene, { hint: true });
    await untilState(second.deliveryId, 'delivered');
    expect(hosts()).toEqual([eu1Host, eu1Host]);
    await worker.stop();
    const third = await participate(scene);
    const next = startWorker({ random: () => 0 });
    await untilState(third.deliveryId, 'delivered');
    await next.stop();
    expect(hosts()).toEqual([eu1Host, eu1Host]);
    expect((await shownTo(scene.system)).found).toHaveLength(1);
  });

  it('go on while what was told cannot be kept, and keep it as soon as it can', async () => {
    const scene = await makeScene({ settings });
    await pool().query('ALTER TABLE "Connection" ADD CONSTRAINT kept CHECK ("detected" IS NULL) NOT VALID');
    const worker = startWorker({ random: () => 0 });
    const push = async () => {
      server.received.splice(0);
      const { deliveryId } = await participate(scene, { hint: true });
      await untilState(deliveryId, 'delivered');
    };
    await push();
    const isToldAgain = async () => {
      await push();
      return hosts()[0] !== eu1Host;
    };
    await until('it is told again', isToldAgain);
    await pool().query('ALTER TABLE "Connection" DROP CONSTRAINT kept');
    const isKept = async () => {
      await push();
      return (await revisionOf(scene.connectionId)).detected !== null;
    };
    await until('it is kept', isKept);
    await worker.stop();
  });

  it('follow a site that moves on', async () => {
    const scene = await makeScene({ settings });
    const worker = startWorker({ random: () => 0 });
    for (const dataCentre of ['eu1', 'au1']) {
      server.moveTo(dataCentre);
      const { deliveryId } = await participate(scene, { hint: true });
      await untilState(deliveryId, 'delivered');
      const isKept = async () =>
        JSON.stringify((await revisionOf(scene.connectionId)).detected).includes(dataCentre);
      await until(`${dataCentre} is kept`, isKept);
    }
    await worker.stop();
    expect((await shownTo(scene.system)).found.map(({ detected }) => detected)).toEqual([
      { dataCentre: 'Australia (au1)' },
      { dataCentre: 'Europe (eu1)' },
    ]);
  });
});
