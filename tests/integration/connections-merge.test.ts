import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { prisma } from '@/lib/db/client';
import { nativeMapping } from '@/lib/integrations/gigya-lite/mapping/settings';
import { type EditedRow, readMappingRows } from '@/lib/integrations/mapping-rows';
import { openConnection } from '@/lib/integrations/open-connection';
import { useTestDatabase } from '../database';
import { makeAccount, makeUser } from '../factories/accounts';
import {
  changeConnection,
  firstSave,
  makeConnection,
  makeWebsite,
  sandboxSecrets,
} from '../factories/connections';

useTestDatabase();

/** Two admins who have both opened the dialog at revision 1. */
async function setUp() {
  const { accountId } = await makeAccount();
  const [ines, tom] = [await makeUser(accountId, 'admin'), await makeUser(accountId, 'admin')];
  await prisma().user.update({ where: { id: ines.userId }, data: { name: 'Ines' } });
  const { connectionId } = await makeConnection(ines.ctx);
  const websiteId = await makeWebsite(accountId);
  const now = async (website: string | null = null) => {
    const opened = await openConnection({ accountId, connectionId, websiteId: website });
    if (opened.kind !== 'open') throw new Error(`It is ${opened.kind}.`);
    return opened.connection;
  };
  const revisions = () => prisma().connectionRevision.count({ where: { connectionId } });
  const asInes = { ...ines.ctx, actor: { ...ines.ctx.actor, name: 'Ines' } };
  return { ines: asInes, tom: tom.ctx, websiteId, now, revisions };
}

const seen = { expectedRevision: 1 };
const renamed: EditedRow[] = nativeMapping.map((row) =>
  row.source === 'firstname' ? { source: 'firstname', target: 'profile.nickname' } : row,
);

describe('two admins at the same time', () => {
  it('keep both changes of different settings, and the second is told which came from the first', async () => {
    const { ines, tom, now } = await setUp();
    await changeConnection(ines, {
      ...seen,
      name: 'Lite of Kempen',
      settings: { writeMethod: 'import', mapping: renamed },
      secrets: { userKey: 'AKines' },
    });
    const whole = (await openSettings(now)).settings;
    const mine = { ...whole, writeMethod: 'automatic', mapping: nativeMapping, protection: 'fill_gaps' };
    const saved = await changeConnection(tom, { ...seen, name: firstSave.name, settings: mine });
    expect(saved).toMatchObject({
      revision: 3,
      merged: ['Name', 'Write method', 'Mapping', 'Gigya User Key'],
    });
    const { settings, secrets } = await now();
    expect(settings).toMatchObject({ writeMethod: 'import', mapping: renamed, protection: 'fill_gaps' });
    expect(secrets).toEqual({ ...sandboxSecrets, userKey: 'AKines' });
    const { name } = await prisma().connectionRevision.findFirstOrThrow({
      where: { accountId: tom.accountId, number: 3 },
    });
    expect(name).toBe('Lite of Kempen');
  });

  it('are told about each setting that both changed, with both values, and nothing is overwritten', async () => {
    const { ines, tom, now, revisions } = await setUp();
    const secrets = { userKey: 'AKines' };
    await changeConnection(ines, { ...seen, settings: { writeMethod: 'import', mapping: renamed }, secrets });
    const mapping = nativeMapping.filter(({ source }) => source !== 'firstname');
    const late = changeConnection(tom, {
      ...seen,
      settings: { writeMethod: 'registration', mapping, protection: 'never' },
      secrets: { userKey: 'AKtom' },
    });
    await expect(late).rejects.toMatchObject({
      code: 'conflict',
      fields: {
        writeMethod: 'Ines saved another value here: Import. You entered: Registration.',
        mapping: 'Ines saved another value here: First name → profile.nickname. You entered: fewer rows.',
        userKey: 'Ines saved another key here.',
      },
    });
    await expect(late).rejects.not.toHaveProperty('fields.protection');
    expect(JSON.stringify(await late.catch((error: unknown) => error))).not.toMatch(/AKines|AKtom/);
    expect(await revisions()).toBe(2);
    expect((await now()).settings).toMatchObject({ writeMethod: 'import', protection: 'overwrite' });
  });

  it('who changed the same to the same agree', async () => {
    const { ines, tom } = await setUp();
    const change = { ...seen, settings: { writeMethod: 'import' }, secrets: { userKey: 'AKboth' } };
    await changeConnection(ines, change);
    expect(await changeConnection(tom, change)).toMatchObject({ revision: 2, merged: [] });
  });

  it('keep their changes of a website and of Global, and clash beside the field of a website', async () => {
    const { ines, tom, websiteId, now, revisions } = await setUp();
    const own = { websiteId, settings: { protection: 'never' }, secrets: { apiKey: '4_radio_kempen' } };
    await changeConnection(ines, { ...seen, websites: [own] });
    const saved = await changeConnection(tom, { ...seen, settings: { writeMethod: 'import' } });
    expect(saved.merged).toEqual([
      'Radio Kempen: When there is a full account',
      'Radio Kempen: Gigya API Key',
    ]);
    const added = await changeConnection(tom, {
      ...seen,
      websites: [{ websiteId, settings: { setUp: 'both' } }],
    });
    expect(added.revision).toBe(4);
    expect(await now(websiteId)).toMatchObject({
      settings: { setUp: 'both', protection: 'never', writeMethod: 'import' },
      secrets: { apiKey: '4_radio_kempen' },
    });
    const late = changeConnection(tom, {
      ...seen,
      websites: [{ websiteId, settings: { protection: 'review' }, secrets: { apiKey: '4_tom' } }],
    });
    await expect(late).rejects.toMatchObject({
      fields: {
        [`websites.${websiteId}.protection`]:
          'Ines saved another value here: Leave full accounts alone. You entered: Hold for review.',
        [`websites.${websiteId}.apiKey`]: 'Ines saved another key here.',
      },
    });
    expect(await revisions()).toBe(4);
  });

  it('keep the key and the setting of a website that Global asks for no longer', async () => {
    const { ines, tom, websiteId, now } = await setUp();
    const settings = { authentication: 'signed', protection: 'never' };
    await changeConnection(ines, { ...seen, settings });
    const { privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    const opened = { expectedRevision: 2 };
    await changeConnection(ines, {
      ...opened,
      settings: { authentication: 'bearer', protection: 'overwrite' },
      secrets: { privateKey },
    });
    const own = { websiteId, settings: { protectedOptIns: true }, secrets: { secret: 'b3duLXNlY3JldA==' } };
    await changeConnection(tom, { ...opened, settings, websites: [own] });
    await changeConnection(ines, { settings });
    expect(await now(websiteId)).toMatchObject({
      settings: { protectedOptIns: true },
      secrets: { secret: 'b3duLXNlY3JldA==' },
    });
  });

  it('are told that a website is gone, as of any other conflict', async () => {
    const { tom, websiteId, now } = await setUp();
    const { accountId } = tom;
    const where = { accountId_id: { accountId, id: websiteId } };
    await prisma().website.update({ where, data: { deletedAt: new Date() } });
    const own = { websiteId, settings: { protection: 'never' } };
    const late = changeConnection(tom, { ...seen, settings: { writeMethod: 'import' }, websites: [own] });
    await expect(late).rejects.toMatchObject({ code: 'conflict', fields: {} });
    expect((await now()).settings).toMatchObject({ writeMethod: 'automatic' });
  });

  it('who both set it up first do not overwrite each other', async () => {
    const { accountId } = await makeAccount();
    const { ctx } = await makeUser(accountId, 'admin');
    await makeConnection(ctx);
    const second = makeConnection(ctx, { secrets: { ...sandboxSecrets, apiKey: '4_another_site' } });
    await expect(second).rejects.toMatchObject({ code: 'conflict', fields: { apiKey: expect.any(String) } });
    expect(await makeConnection(ctx)).toMatchObject({ revision: 1 });
  });

  it('save one after the other, whatever the moment', async () => {
    const { ines, tom, now, revisions } = await setUp();
    const saves = await Promise.all([
      changeConnection(ines, { ...seen, settings: { writeMethod: 'import' } }),
      changeConnection(tom, { ...seen, settings: { protection: 'review' } }),
    ]);
    expect(saves.map(({ revision }) => revision).toSorted()).toEqual([2, 3]);
    expect((await now()).settings).toMatchObject({ writeMethod: 'import', protection: 'review' });
    expect(await revisions()).toBe(3);
  });
});

async function openSettings(now: () => Promise<{ settings: unknown }>) {
  const { settings } = await now();
  return { settings: { ...Object(settings), mapping: readMappingRows(Object(settings).mapping) } };
}

it('a revision that never was is refused', async () => {
  const { ines } = await setUp();
  const late = changeConnection(ines, { expectedRevision: 7 });
  await expect(late).rejects.toMatchObject({ code: 'conflict' });
});
