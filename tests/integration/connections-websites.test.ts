import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { rotateKeys } from '@/lib/credentials/rotate-keys';
import { prisma } from '@/lib/db/client';
import { parseEnv } from '@/lib/env';
import { getIntegrationsScreen } from '@/lib/integrations/get-integrations-screen';
import { nativeMapping } from '@/lib/integrations/gigya-lite/mapping/settings';
import { listIntegrations } from '@/lib/integrations/list-integrations';
import { openConnection } from '@/lib/integrations/open-connection';
import { recordDetected } from '@/lib/integrations/record-detected';
import { testConnection } from '@/lib/integrations/test-connection';
import { useTestDatabase } from '../database';
import { makeAccount, makeUser } from '../factories/accounts';
import {
  changeConnection,
  firstSave,
  makeConnection,
  makeWebsite,
  sandboxSecrets,
} from '../factories/connections';
import { participate, readDelivery } from '../factories/deliveries';
import { makeHostedCampaign, wholeDefinition } from '../factories/hosted';

useTestDatabase();

const ownKey = { apiKey: '4_radio_kempen' };
const otherKey = { apiKey: '4_another_site' };

async function setUp() {
  const { accountId } = await makeAccount();
  const { ctx } = await makeUser(accountId, 'admin');
  const { connectionId } = await makeConnection(ctx);
  const websiteId = await makeWebsite(accountId);
  const open = async (website: string | null = websiteId) => {
    const result = await openConnection({ accountId, connectionId, websiteId: website });
    if (result.kind !== 'open') throw new Error(`It is ${result.kind}.`);
    return result.connection;
  };
  const cardOf = async () => {
    const [card] = await listIntegrations({ ctx });
    return card?.websites.find((website) => website.websiteId === websiteId);
  };
  const rows = () => prisma().connectionWebsite.findMany({ where: { connectionId } });
  return { accountId, ctx, connectionId, websiteId, open, cardOf, rows };
}

describe('what a website overrides', () => {
  it('counts for it alone, value by value, keys included; the rest follows Global', async () => {
    const { ctx, websiteId, open } = await setUp();
    const settings = { protection: 'never' };
    await changeConnection(ctx, { websites: [{ websiteId, settings, secrets: ownKey }] });
    expect(await open()).toMatchObject({
      website: { id: websiteId },
      settings: { protection: 'never', protectedOptIns: false, dataCentre: 'eu1', mapping: nativeMapping },
      secrets: { ...sandboxSecrets, ...ownKey },
    });
    expect(await open(null)).toMatchObject({
      website: null,
      settings: { protection: 'overwrite' },
      secrets: sandboxSecrets,
    });
    await changeConnection(ctx, { settings: { dataCentre: 'us1', protection: 'review' } });
    expect((await open()).settings).toMatchObject({ protection: 'never', dataCentre: 'us1' });
  });

  it('is stored alone, and is shown without a secret', async () => {
    const { ctx, websiteId, cardOf, rows } = await setUp();
    const { revision } = await changeConnection(ctx, {
      websites: [{ websiteId, settings: { writeMethod: 'import' }, secrets: ownKey }],
    });
    expect(revision).toBe(2);
    const [row] = await rows();
    const stored = await prisma().connectionRevision.findFirstOrThrow({
      where: { id: row?.currentRevisionId },
    });
    expect(stored).toMatchObject({ websiteId, number: 2, settings: { writeMethod: 'import' } });
    expect(Object.keys(Object(stored.secrets))).toEqual(['apiKey']);
    expect(JSON.stringify(stored)).not.toContain(ownKey.apiKey);
    const card = await cardOf();
    expect(card).toMatchObject({ settings: { writeMethod: 'import' }, hasOwnKey: true });
    expect(card?.secrets.apiKey).toMatchObject({ isSet: true, isReadable: true, lastFour: 'mpen' });
    expect(JSON.stringify(card)).not.toContain(ownKey.apiKey);
  });

  it('can be inherited again, and then makes no difference', async () => {
    const { ctx, websiteId, open, cardOf } = await setUp();
    const settings = { writeMethod: 'import' };
    await changeConnection(ctx, { websites: [{ websiteId, settings, secrets: ownKey }] });
    await changeConnection(ctx, { websites: [{ websiteId, settings }] });
    expect(await open()).toMatchObject({ secrets: ownKey, settings });
    await changeConnection(ctx, { websites: [{ websiteId, inherit: ['apiKey'] }] });
    expect(await open()).toEqual(await open(null));
    expect(await cardOf()).toMatchObject({ settings: {}, secrets: {}, hasOwnKey: false });
  });

  it('makes no revision while nothing is another', async () => {
    const { ctx, websiteId, rows } = await setUp();
    expect(await changeConnection(ctx, { websites: [{ websiteId }] })).toMatchObject({ revision: 1 });
    expect(await rows()).toEqual([]);
    const websites = [{ websiteId, settings: { writeMethod: 'import' } }];
    expect(await changeConnection(ctx, { websites })).toMatchObject({ revision: 2 });
    expect(await changeConnection(ctx, { websites })).toMatchObject({ revision: 2 });
  });

  it('is saved together with Global, each as a revision of its own that the audit trail names', async () => {
    const { ctx, websiteId } = await setUp();
    const second = await makeWebsite(ctx.accountId, 'Kempen TV');
    const saved = await changeConnection(ctx, {
      settings: { writeMethod: 'registration' },
      websites: [
        { websiteId, settings: { writeMethod: 'import' } },
        { websiteId: second, secrets: otherKey },
      ],
    });
    expect(saved.revision).toBe(4);
    const { changes } = await getIntegrationsScreen({ ctx });
    const told = changes.slice(0, 3).map(({ website, changed }) => [website, changed]);
    expect(told).toEqual(
      expect.arrayContaining([
        [null, ['writeMethod']],
        ['Radio Kempen', ['writeMethod']],
        ['Kempen TV', ['apiKey']],
      ]),
    );
  });

  it('is refused beside the field of that website, and nothing is written', async () => {
    const { ctx, websiteId, rows } = await setUp();
    const mapping = [...nativeMapping, { source: 'company', target: 'profile.firstName' }];
    const settings = { authentication: 'bearer', dataCentre: 'sandbox', mapping };
    const entry = { websiteId, settings, secrets: { apiKey: 'AKnot' } };
    await expect(changeConnection(ctx, { websites: [entry] })).rejects.toMatchObject({
      code: 'invalid',
      fields: {
        [`websites.${websiteId}.mapping.13.target`]: 'profile.firstName is filled by another row already.',
        [`websites.${websiteId}.privateKey`]: 'Enter the Gigya Private Key.',
        [`websites.${websiteId}.apiKey`]: expect.stringContaining('User Key'),
      },
    });
    const elsewhere = changeConnection(ctx, {
      websites: [{ websiteId, settings: { dataCentre: 'sandbox' } }],
    });
    await expect(elsewhere).rejects.toMatchObject({
      fields: { [`websites.${websiteId}.dataCentre`]: 'Choose one of the list.' },
    });
    expect(await rows()).toEqual([]);
  });

  it('takes keys with what was pasted around them, as Global does', async () => {
    const { ctx, websiteId, open } = await setUp();
    const secrets = {
      secret: `\n ${sandboxSecrets.secret.slice(0, 20)}\r\n${sandboxSecrets.secret.slice(20)} `,
    };
    await changeConnection(ctx, { websites: [{ websiteId, secrets }] });
    expect((await open()).secrets).toEqual(sandboxSecrets);
  });

  it("is refused for another account's website and for a deleted one", async () => {
    const { ctx, accountId, websiteId, rows } = await setUp();
    const foreign = (await makeAccount()).websiteId;
    await prisma().website.update({
      where: { accountId_id: { accountId, id: websiteId } },
      data: { deletedAt: new Date() },
    });
    for (const id of [foreign, websiteId]) {
      const entry = { websiteId: id, settings: { writeMethod: 'import' }, secrets: {} };
      await expect(changeConnection(ctx, { websites: [entry] })).rejects.toMatchObject({ code: 'conflict' });
      const test = testConnection({ ctx, input: { ...firstSave, websites: [entry], websiteId: id } });
      await expect(test).rejects.toMatchObject({ code: 'conflict' });
    }
    expect(await rows()).toEqual([]);
  });
});

describe('a key of a website', () => {
  it('opens for no other website and not for Global', async () => {
    const { ctx, accountId, connectionId, websiteId } = await setUp();
    const second = await makeWebsite(accountId);
    const entry = (id: string) => ({ websiteId: id, secrets: ownKey });
    await changeConnection(ctx, { websites: [entry(websiteId), entry(second)] });
    const where = { connectionId, websiteId };
    const { secrets } = await prisma().connectionRevision.findFirstOrThrow({ where });
    for (const copiedTo of [second, null]) {
      await prisma().connectionRevision.updateMany({
        where: { connectionId, websiteId: copiedTo },
        data: { secrets: Object(secrets) },
      });
      const opened = await openConnection({ accountId, connectionId, websiteId: copiedTo });
      expect(opened).toMatchObject({ kind: 'unreadable', fields: expect.arrayContaining(['apiKey']) });
    }
  });

  it('that cannot be read asks for re-entry, and a key of Global stands in for none', async () => {
    const { ctx, accountId, connectionId, websiteId } = await setUp();
    await changeConnection(ctx, { websites: [{ websiteId, secrets: ownKey }] });
    const where = { connectionId, websiteId };
    const { secrets } = await prisma().connectionRevision.findFirstOrThrow({ where });
    const lost = { apiKey: { ...Object(secrets).apiKey, sealed: 'v1.gone.AAAA.AAAA.AAAA' } };
    await prisma().connectionRevision.updateMany({ where, data: { secrets: lost } });
    const opened = await openConnection({ accountId, connectionId, websiteId });
    expect(opened).toEqual({ kind: 'unreadable', fields: ['apiKey'] });
    expect((await listIntegrations({ ctx }))[0]?.connection).toMatchObject({ needsReentry: true });
    await changeConnection(ctx, { settings: { writeMethod: 'import' } });
    const kept = changeConnection(ctx, { websites: [{ websiteId }] });
    await expect(kept).rejects.toMatchObject({
      fields: { [`websites.${websiteId}.apiKey`]: expect.stringContaining('Enter it again') },
    });
    await changeConnection(ctx, { websites: [{ websiteId, secrets: ownKey }] });
    expect((await listIntegrations({ ctx }))[0]?.connection).toMatchObject({ needsReentry: false });
  });

  it('is sealed again when the keys are rotated, and opens ever after', async () => {
    const { ctx, connectionId, websiteId, open } = await setUp();
    await changeConnection(ctx, { websites: [{ websiteId, secrets: ownKey }] });
    const before = process.env.ENCRYPTION_KEYS ?? '';
    const added = `k2:${randomBytes(32).toString('base64')}`;
    const { ENCRYPTION_KEYS } = parseEnv({ ...process.env, ENCRYPTION_KEYS: `${added},${before}` });
    await rotateKeys(ENCRYPTION_KEYS);
    const { secrets } = await prisma().connectionRevision.findFirstOrThrow({
      where: { connectionId, websiteId },
    });
    expect(Object(secrets).apiKey.sealed).toMatch(/^v1\.k2\./);
    const back = parseEnv({ ...process.env, ENCRYPTION_KEYS: `${before},${added}` });
    await rotateKeys(back.ENCRYPTION_KEYS);
    expect((await open()).secrets).toMatchObject(ownKey);
  });
});

describe('the lane of a website', () => {
  it('is its own while its key is another, and the common one else, with its waiting deliveries', async () => {
    const { ctx, accountId, connectionId, websiteId, rows, open } = await setUp();
    const campaign = await makeHostedCampaign(
      { accountId, websiteId },
      { definition: wholeDefinition(connectionId) },
    );
    const scene = { accountId, websiteId, system: ctx, connectionId, campaign };
    const { deliveryId } = await participate(scene);
    const lanes = async () => {
      const delivery = await prisma().delivery.findFirstOrThrow({ where: { id: deliveryId } });
      return [(await rows())[0]?.lane, delivery.lane];
    };
    await changeConnection(ctx, { websites: [{ websiteId, secrets: ownKey }] });
    const { destination } = await open();
    expect(destination).toMatch(/^[\w-]{16}$/);
    expect(await lanes()).toEqual([destination, destination]);
    await changeConnection(ctx, { secrets: ownKey });
    expect(await lanes()).toEqual(['', '']);
    await changeConnection(ctx, { secrets: otherKey });
    expect(await lanes()).toEqual([destination, destination]);
    await changeConnection(ctx, { websites: [{ websiteId, inherit: ['apiKey'] }] });
    expect(await lanes()).toEqual(['', '']);
    expect(await readDelivery(deliveryId)).toMatchObject({ state: 'pending' });
  });

  it('is the common one while only settings differ', async () => {
    const { ctx, websiteId, rows, open } = await setUp();
    await changeConnection(ctx, { websites: [{ websiteId, settings: { writeMethod: 'import' } }] });
    expect((await rows())[0]).toMatchObject({ lane: '' });
    expect((await open()).destination).toBe((await open(null)).destination);
  });
});

describe('what the partner told with the settings of a website', () => {
  const us1 = { dataCentre: 'us1' };

  it('counts for Global too where both go to the same place', async () => {
    const { ctx, accountId, connectionId, websiteId, open } = await setUp();
    await changeConnection(ctx, { websites: [{ websiteId, settings: { writeMethod: 'import' } }] });
    const { revisionId, website } = await open();
    await recordDetected({ accountId, connectionId, revisionId, website, detected: us1 });
    expect([(await open()).detected, (await open(null)).detected]).toEqual([us1, us1]);
  });

  it('counts for it alone where it has its own key, until one of the two is saved with other keys', async () => {
    const { ctx, accountId, connectionId, websiteId, open, cardOf } = await setUp();
    await changeConnection(ctx, { websites: [{ websiteId, secrets: ownKey }] });
    const { revisionId, website } = await open();
    await recordDetected({ accountId, connectionId, revisionId, website, detected: us1 });
    expect([(await open()).detected, (await open(null)).detected]).toEqual([us1, {}]);
    expect(await cardOf()).toMatchObject({ detected: us1 });
    await changeConnection(ctx, { settings: { writeMethod: 'import' } });
    expect((await open()).detected).toEqual(us1);
    await changeConnection(ctx, { secrets: { userKey: 'AKother' } });
    expect((await open()).detected).toEqual({});
    await recordDetected({ accountId, connectionId, revisionId, website, detected: us1 });
    expect((await open()).detected).toEqual({});
  });
});
