import { describe, expect, it } from 'vitest';
import { prisma } from '@/lib/db/client';
import { compareRevisions } from '@/lib/integrations/compare-revisions';
import { getIntegrationsScreen } from '@/lib/integrations/get-integrations-screen';
import { nativeMapping } from '@/lib/integrations/gigya-lite/mapping/settings';
import { listRevisions } from '@/lib/integrations/list-revisions';
import { openConnection } from '@/lib/integrations/open-connection';
import { restoreRevision } from '@/lib/integrations/restore-revision';
import { useTestDatabase } from '../database';
import { makeAccount, makeUser } from '../factories/accounts';
import {
  changeConnection,
  liteRegistration,
  makeConnection,
  makeWebsite,
  sandboxSecrets,
} from '../factories/connections';

useTestDatabase();

const integrationId = liteRegistration;
const newKeys = { userKey: 'AKsecond-key-5678', apiKey: '4_radio' };
const mapping = [
  ...nativeMapping.map((row) => (row.source === 'phone' ? { ...row, options: { phone: 'e164' } } : row)),
  { source: 'field.motto', target: 'data.motto' },
];

/** Four saves: Global, Global, a website, Global. */
async function setUp() {
  const { accountId } = await makeAccount();
  const { ctx, userId } = await makeUser(accountId, 'admin');
  const { connectionId } = await makeConnection(ctx);
  const websiteId = await makeWebsite(accountId);
  const secrets = { userKey: newKeys.userKey };
  await changeConnection(ctx, { name: 'Lite', settings: { writeMethod: 'import', mapping }, secrets });
  await changeConnection(ctx, {
    websites: [{ websiteId, settings: { protection: 'never' }, secrets: { apiKey: newKeys.apiKey } }],
  });
  await changeConnection(ctx, { settings: { protection: 'review' } });
  const { items } = await listRevisions({ ctx, input: { integrationId } });
  const idOf = (number: number) => items.find((item) => item.number === number)?.id ?? '';
  const compare = (number: number, against?: number) =>
    compareRevisions({
      ctx,
      input: { integrationId, revisionId: idOf(number), againstId: against && idOf(against) },
    });
  const restore = (number: number, expectedRevision: number) =>
    restoreRevision({ ctx, input: { integrationId, revisionId: idOf(number), expectedRevision } });
  const open = async (website: string | null = null) => {
    const opened = await openConnection({ accountId, connectionId, websiteId: website });
    if (opened.kind !== 'open') throw new Error(`It is ${opened.kind}.`);
    return opened.connection;
  };
  return { accountId, ctx, userId, connectionId, websiteId, items, idOf, compare, restore, open };
}

/** Everything that must not leave the server. */
async function secretTexts(connectionId: string): Promise<string[]> {
  const rows = await prisma().connectionRevision.findMany({ where: { connectionId } });
  const sealed = rows.flatMap(({ secrets }) =>
    Object.values(Object(secrets)).map((one) => Object(one).sealed),
  );
  return [...sealed, ...Object.values(sandboxSecrets), ...Object.values(newKeys)];
}

describe('the revisions', () => {
  it('are listed newest first, with who changed what for which website', async () => {
    const { items, websiteId, connectionId } = await setUp();
    const told = items.map(({ number, website, changed, isCurrent }) => ({
      ...{ number, website: website?.id ?? null, changed, isCurrent },
    }));
    expect(told).toEqual([
      { number: 4, website: null, changed: ['When there is a full account'], isCurrent: true },
      {
        number: 3,
        website: websiteId,
        changed: ['When there is a full account', 'Gigya API Key'],
        isCurrent: true,
      },
      {
        number: 2,
        website: null,
        changed: ['Name', 'Write method', 'Mapping', 'Gigya User Key'],
        isCurrent: false,
      },
      {
        number: 1,
        website: null,
        changed: ['Name', 'Data centre', 'Gigya Secret', 'Gigya User Key', 'Gigya API Key'],
        isCurrent: false,
      },
    ]);
    expect(items[0]).toMatchObject({ by: 'The admin', at: expect.stringMatching(/Z$/) });
    for (const text of await secretTexts(connectionId)) expect(JSON.stringify(items)).not.toContain(text);
  });

  it('come 20 a page', async () => {
    const { ctx } = await setUp();
    for (let count = 0; count < 19; count += 1) {
      await changeConnection(ctx, { settings: { searchesPerSecond: 20 + count } });
    }
    const first = await listRevisions({ ctx, input: { integrationId } });
    const second = await listRevisions({ ctx, input: { integrationId, cursor: first.nextCursor } });
    expect(first.items.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, at) => 23 - at));
    expect(second).toMatchObject({ items: [{ number: 3 }, { number: 2 }, { number: 1 }], nextCursor: null });
    expect(second.items[1]?.changed).toContain('Mapping');
  });

  it('say in words what differs, row by row, and of keys no more than their end', async () => {
    const { compare, connectionId } = await setUp();
    const comparison = await compare(1, 2);
    const words = comparison.rows.map(({ label, before, after }) => [label, before, after]);
    expect(words).toEqual([
      ['Name', 'Gigya Lite Registration', 'Lite'],
      ['Write method', 'Automatic', 'Import'],
      ['Mapping', 'Phone → profile.phones.number', 'Phone → profile.phones.number (International (E.164))'],
      ['Mapping', 'not sent', 'motto → data.motto'],
      ['Gigya User Key', 'set by The admin', 'ends with 5678, set by The admin'],
    ]);
    expect(comparison.rows.filter(({ isSecret }) => isSecret)).toHaveLength(1);
    const json = JSON.stringify([comparison, await compare(3), await compare(1)]);
    for (const text of await secretTexts(connectionId)) expect(json).not.toContain(text);
  });

  it('are compared with the current one of the same scope, and with none of another', async () => {
    const { ctx, compare, websiteId, idOf } = await setUp();
    expect(await compare(2)).toMatchObject({
      revision: { number: 2 },
      against: { number: 4 },
      rows: [{ name: 'protection', before: 'Latest data wins', after: 'Hold for review', isSecret: false }],
    });
    await changeConnection(ctx, { websites: [{ websiteId, inherit: ['apiKey'] }] });
    const input = { integrationId, revisionId: idOf(3) };
    const { against, rows } = await compareRevisions({ ctx, input });
    expect(against).toMatchObject({ number: 5, website: { id: websiteId, name: 'Radio Kempen' } });
    expect(rows.map(({ after }) => after)).toEqual(['as Global', 'as Global']);
    await expect(compare(1, 3)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('of another account do not exist', async () => {
    const { idOf } = await setUp();
    const other = await setUp();
    const input = { integrationId, revisionId: idOf(1), expectedRevision: 4 };
    const missing = { code: 'not_found' };
    await expect(compareRevisions({ ctx: other.ctx, input })).rejects.toMatchObject(missing);
    await expect(restoreRevision({ ctx: other.ctx, input })).rejects.toMatchObject(missing);
  });
});

describe('going back', () => {
  it('makes a new revision of the old name, settings and keys, and is audited', async () => {
    const { ctx, restore, open, userId } = await setUp();
    expect(await restore(1, 4)).toMatchObject({ revision: 5, enabled: true });
    expect(await open()).toMatchObject({
      secrets: sandboxSecrets,
      settings: { writeMethod: 'automatic', protection: 'overwrite', mapping: nativeMapping },
    });
    const { items } = await listRevisions({ ctx, input: { integrationId } });
    expect(items[0]).toMatchObject({ number: 5, isCurrent: true });
    const entry = await prisma().auditEntry.findFirst({
      where: { accountId: ctx.accountId, action: 'connection.restored' },
    });
    expect(entry).toMatchObject({ actorId: userId, detail: { revision: 5, restored: 1 } });
    const { changes, cards } = await getIntegrationsScreen({ ctx });
    expect(changes[0]).toMatchObject({ action: 'connection.restored', restored: 1 });
    expect(cards[0]?.connection).toMatchObject({ name: 'Gigya Lite Registration', revision: 5 });
  });

  it('to what is in effect writes nothing', async () => {
    const { restore } = await setUp();
    expect(await restore(4, 4)).toMatchObject({ revision: 4 });
  });

  it('of a website restores what it overrode, and its lane', async () => {
    const { ctx, restore, open, websiteId, connectionId } = await setUp();
    await changeConnection(ctx, { websites: [{ websiteId, inherit: ['apiKey'] }] });
    await restore(3, 5);
    const { settings, secrets, destination } = await open(websiteId);
    expect({ settings, secrets }).toMatchObject({
      settings: { protection: 'never', writeMethod: 'import' },
      secrets: newKeys,
    });
    const row = await prisma().connectionWebsite.findFirstOrThrow({ where: { connectionId } });
    expect(row).toMatchObject({ lane: destination });
    expect((await open()).settings).toMatchObject({ protection: 'review' });
  });

  it('keeps the current key where the old one no longer opens', async () => {
    const { accountId, restore, open, idOf } = await setUp();
    const where = { accountId_id: { accountId, id: idOf(1) } };
    const { secrets } = await prisma().connectionRevision.findUniqueOrThrow({ where });
    const lost = { ...Object(secrets).userKey, sealed: 'v1.gone.AAAA.AAAA.AAAA' };
    await prisma().connectionRevision.update({
      where,
      data: { secrets: { ...Object(secrets), userKey: lost } },
    });
    await restore(1, 4);
    expect((await open()).secrets).toEqual({ ...sandboxSecrets, userKey: newKeys.userKey });
  });

  it('is refused when somebody saved in between, and for a website that was deleted', async () => {
    const { accountId, restore, websiteId } = await setUp();
    await expect(restore(1, 3)).rejects.toMatchObject({ code: 'conflict' });
    await prisma().website.update({
      where: { accountId_id: { accountId, id: websiteId } },
      data: { deletedAt: new Date() },
    });
    await expect(restore(3, 4)).rejects.toMatchObject({ code: 'conflict' });
  });
});
