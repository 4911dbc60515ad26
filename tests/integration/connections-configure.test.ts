import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '@/lib/auth/roles';
import { prisma } from '@/lib/db/client';
import { closeGigyaConnections } from '@/lib/gigya/connection-pool';
import { type Sandbox, startSandbox } from '@/lib/gigya/sandbox/start-sandbox';
import { compareRevisions } from '@/lib/integrations/compare-revisions';
import { describeConnection } from '@/lib/integrations/describe-connection';
import { describeForForm } from '@/lib/integrations/describe-for-form';
import { getConfigureContext } from '@/lib/integrations/get-configure-context';
import { nativeMapping } from '@/lib/integrations/gigya-lite/mapping/settings';
import { keepSchema } from '@/lib/integrations/keep-schema';
import { listIntegrations } from '@/lib/integrations/list-integrations';
import { listRevisions } from '@/lib/integrations/list-revisions';
import { openConnection } from '@/lib/integrations/open-connection';
import { readConnectionSchema } from '@/lib/integrations/read-connection-schema';
import { restoreRevision } from '@/lib/integrations/restore-revision';
import { saveConnection } from '@/lib/integrations/save-connection';
import { setConnectionEnabled } from '@/lib/integrations/set-connection-enabled';
import { testConnection } from '@/lib/integrations/test-connection';
import { useTestDatabase } from '../database';
import { makeAccount, makeUser } from '../factories/accounts';
import {
  changeConnection,
  firstSave,
  liteRegistration,
  makeConnection,
  makeWebsite,
  sandboxSecrets,
} from '../factories/connections';
import { askingDefinition, makeHostedCampaign } from '../factories/hosted';

useTestDatabase();

const integrationId = liteRegistration;
const settings = { dataCentre: 'sandbox' };
const stored = { ...firstSave, settings, secrets: {} };
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0 });
  process.env.GIGYA_SANDBOX_ORIGIN = sandbox.origin;
});
afterAll(async () => {
  await closeGigyaConnections();
  await sandbox.close();
});

async function setUp() {
  const { accountId } = await makeAccount();
  const { ctx } = await makeUser(accountId, 'admin');
  const { connectionId } = await makeConnection(ctx, { settings });
  const websiteId = await makeWebsite(accountId);
  const schemas = () => prisma().partnerSchema.count({ where: { connectionId } });
  const describeIt = (change: object = {}) =>
    describeConnection({
      ctx,
      input: { integrationId, websiteId: null, settings: {}, destination: null, locale: 'en', ...change },
    });
  return { accountId, ctx, connectionId, websiteId, schemas, describeIt };
}

describe('the schema of the partner', () => {
  it('is read and kept by where the stored key leads, and counts from then on', async () => {
    const { ctx, accountId, connectionId, websiteId, describeIt } = await setUp();
    expect(await describeIt()).toMatchObject({ schemaReadAt: null, view: { targets: [] } });
    const read = await readConnectionSchema({ ctx, input: stored });
    const opened = await openConnection({ accountId, connectionId, websiteId });
    if (opened.kind !== 'open' || read.kind !== 'read') throw new Error('Nothing was read.');
    const { destination, schema } = opened.connection;
    expect(read).toEqual({ kind: 'read', readAt: schema?.readAt, destination });
    const described = await describeIt();
    expect(described).toMatchObject({ schemaReadAt: read.readAt, destination });
    expect(described.view?.targets.length).toBeGreaterThan(10);
    expect(JSON.stringify(described)).not.toContain(sandboxSecrets.apiKey);
  });

  it('is kept by each test too, in the place of the one before', async () => {
    const { ctx, schemas } = await setUp();
    await testConnection({ ctx, input: stored });
    expect(await schemas()).toBe(1);
    await testConnection({ ctx, input: { ...stored, secrets: sandboxSecrets } });
    expect(await schemas()).toBe(1);
  });

  it('cannot be read with keys that the partner refuses, nor before the first save', async () => {
    const { ctx, schemas } = await setUp();
    const wrong = { ...stored, secrets: { userKey: 'AKnobody' } };
    const refused = await readConnectionSchema({ ctx, input: { ...wrong, locale: 'nl' } });
    expect(refused).toEqual({ kind: 'problem', message: expect.stringMatching(/\w/) });
    expect(refused).not.toEqual(await readConnectionSchema({ ctx, input: { ...wrong, locale: 'en' } }));
    expect(await schemas()).toBe(0);
    const fresh = await makeUser((await makeAccount()).accountId, 'admin');
    const input = { ...stored, secrets: sandboxSecrets };
    expect(await readConnectionSchema({ ctx: fresh.ctx, input })).toMatchObject({ kind: 'problem' });
  });

  it('is not kept when it is larger than 2 MB', async () => {
    const { accountId, connectionId, schemas } = await setUp();
    const body = { text: 'x'.repeat(2_000_000) };
    const place = { accountId, connectionId, destination: 'here' };
    await expect(keepSchema({ ...place, body })).rejects.toThrow('larger');
    await expect(keepSchema({ ...place, body: 'text' })).rejects.toThrow();
    expect(await schemas()).toBe(0);
  });
});

describe('a test', () => {
  it('of a website uses what is in effect for it, as typed', async () => {
    const { ctx, websiteId, schemas, accountId } = await setUp();
    await changeConnection(ctx, { websites: [{ websiteId, secrets: { apiKey: '4_nobody' } }] });
    const run = async (change: object) =>
      (await testConnection({ ctx, input: { ...stored, ...change } })).works;
    const entry = { websiteId, settings: {}, secrets: {} };
    expect(await run({})).toBe(true);
    expect(await run({ websiteId })).toBe(false);
    expect(await run({ websiteId, websites: [{ ...entry, inherit: ['apiKey'] }] })).toBe(true);
    expect(
      await run({ websiteId, websites: [{ ...entry, secrets: { apiKey: sandboxSecrets.apiKey } }] }),
    ).toBe(true);
    expect(await schemas()).toBeGreaterThan(0);
    const entries = await prisma().auditEntry.findMany({ where: { accountId, action: 'connection.tested' } });
    expect(entries.map(({ detail }) => Object(detail).website)).toEqual([
      undefined,
      ...Array(3).fill(websiteId),
    ]);
  });

  it('pushes a sample only when it is asked to, and says so in the audit trail', async () => {
    const { ctx, accountId } = await setUp();
    for (const pushesSample of [false, true]) {
      await testConnection({ ctx, input: { ...stored, pushesSample } });
    }
    const entries = await prisma().auditEntry.findMany({
      where: { accountId, action: 'connection.tested' },
      orderBy: { id: 'asc' },
    });
    expect(entries.map(({ detail }) => Object(detail).pushedSample)).toEqual([false, true]);
  });

  it('says beside the field of the website what is missing, and of an inherited one in Global', async () => {
    const { ctx, websiteId } = await setUp();
    const website = { websiteId, settings: { writeMethod: 'other' }, secrets: {} };
    const input = { ...stored, secrets: { userKey: 'not a key!' }, websites: [website], websiteId };
    await expect(testConnection({ ctx, input })).rejects.toMatchObject({
      fields: { userKey: expect.any(String), [`websites.${websiteId}.writeMethod`]: expect.any(String) },
    });
  });
});

describe('what settings mean', () => {
  it('is shown for Jane Doe, or for somebody else, with the values of the forms', async () => {
    const { accountId, websiteId, connectionId, describeIt } = await setUp();
    await makeHostedCampaign({ accountId, websiteId }, { definition: askingDefinition(connectionId) });
    const mapping = [...nativeMapping, { source: 'field.colour', target: 'data.colour' }];
    const jane = await describeIt({ settings: { mapping } });
    const examples = jane.view?.rows.map(({ example }) => example).join(' ');
    for (const text of ['Jane', 'jdoe@mail.com', 'Red']) expect(examples).toContain(text);
    const sample = { profile: { email: 'tom@mail.com' }, answers: {}, optIns: {}, locale: 'nl' };
    const tom = await describeIt({ settings: { mapping }, sample });
    expect(JSON.stringify(tom.view?.requests)).toContain('tom@mail.com');
    expect(JSON.stringify(tom.view?.requests)).not.toContain('Jane');
  });

  it('is what is wrong with them, by path, while they are', async () => {
    const { describeIt } = await setUp();
    const mapping = [...nativeMapping, { source: 'company', target: 'profile.firstName' }];
    expect(await describeIt({ settings: { mapping } })).toMatchObject({
      view: null,
      fields: { 'mapping.13.target': expect.stringContaining('profile.firstName') },
    });
  });

  it('rests on the schema of the key of that website', async () => {
    const { ctx, websiteId, describeIt } = await setUp();
    await readConnectionSchema({ ctx, input: stored });
    await changeConnection(ctx, { websites: [{ websiteId, secrets: { apiKey: '4_another_site' } }] });
    const global = await describeIt();
    const own = await describeIt({ websiteId });
    expect([global.schemaReadAt, own.schemaReadAt]).toEqual([expect.any(String), null]);
    expect(own.destination).not.toBe(global.destination);
    const asGlobal = await describeIt({ websiteId, destination: global.destination });
    expect(asGlobal.schemaReadAt).toBe(global.schemaReadAt);
    const foreign = (await makeAccount()).websiteId;
    await expect(describeIt({ websiteId: foreign })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('is shown to whoever makes a campaign, for its website and without a key', async () => {
    const { ctx, accountId, websiteId, connectionId } = await setUp();
    const mapping = [{ source: 'email', target: 'profile.email' }];
    await changeConnection(ctx, { websites: [{ websiteId, settings: { mapping } }] });
    const observer = await makeUser(accountId, 'observer');
    const views = await describeForForm({ ctx: observer.ctx, input: { websiteId, locale: 'en' } });
    expect(views[connectionId]?.rows).toHaveLength(1);
    const other = await makeWebsite(accountId);
    const inherited = await describeForForm({ ctx, input: { websiteId: other, locale: 'en' } });
    expect(inherited[connectionId]?.rows).toHaveLength(nativeMapping.length);
    for (const value of Object.values(sandboxSecrets)) expect(JSON.stringify(views)).not.toContain(value);
    const stranger = await makeUser((await makeAccount()).accountId, 'admin');
    expect(await describeForForm({ ctx: stranger.ctx, input: { websiteId, locale: 'en' } })).toEqual({});
  });

  it('can refer to the custom fields and opt-ins of all campaigns, drafts too, each once', async () => {
    const { ctx, accountId, websiteId, connectionId } = await setUp();
    const published = askingDefinition(connectionId);
    await makeHostedCampaign({ accountId, websiteId }, { definition: published });
    const { campaignId } = await makeHostedCampaign({ accountId, websiteId }, { definition: published });
    const [motto] = published.form.fields.filter(({ variable }) => variable === 'motto');
    if (!motto) throw new Error('There is no custom field.');
    const draft = { ...published, form: { ...published.form, fields: [{ ...motto, variable: 'pet' }] } };
    const where = { accountId_id: { accountId, id: campaignId } };
    await prisma().campaign.update({ where, data: { draft } });
    const { fields, optIns } = await getConfigureContext({ ctx, input: { integrationId } });
    expect(fields.map(({ name }) => name)).toEqual([
      'pet',
      'motto',
      'story',
      'children',
      'arrival',
      'colour',
    ]);
    expect(fields[0]).toEqual({ name: 'pet', label: 'Your motto', kind: 'text' });
    expect(optIns).toHaveLength(3);
    expect(optIns).toContainEqual({ name: 'rules', wording: 'I accept the rules.', category: 'legal' });
  });
});

describe.each<Role>(['manager', 'editor', 'observer'])('a %s', (role) => {
  it('is refused each action of an admin, and sees nothing of websites', async () => {
    const { ctx: admin, accountId, websiteId } = await setUp();
    await changeConnection(admin, { websites: [{ websiteId, settings: { protection: 'never' } }] });
    const { ctx } = await makeUser(accountId, role);
    const { items } = await listRevisions({ ctx: admin, input: { integrationId } });
    const described = { integrationId, websiteId: null, settings: {}, destination: null, locale: 'en' };
    const revision = { integrationId, revisionId: items[0]?.id, expectedRevision: 2 };
    const calls = [
      saveConnection({ ctx, input: { ...stored, expectedRevision: 2 } }),
      testConnection({ ctx, input: stored }),
      setConnectionEnabled({ ctx, input: { integrationId, enabled: false } }),
      describeConnection({ ctx, input: described }),
      readConnectionSchema({ ctx, input: stored }),
      getConfigureContext({ ctx, input: { integrationId } }),
      listRevisions({ ctx, input: { integrationId } }),
      compareRevisions({ ctx, input: revision }),
      restoreRevision({ ctx, input: revision }),
    ];
    for (const call of await Promise.allSettled(calls)) {
      expect(call).toMatchObject({ status: 'rejected', reason: { code: 'forbidden' } });
    }
    const [card] = await listIntegrations({ ctx });
    expect(card).toMatchObject({ websites: [], choices: {}, connection: { settings: {}, secrets: {} } });
  });
});
