import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createCampaign } from '@/lib/campaigns/create-campaign';
import { getCampaign } from '@/lib/campaigns/queries';
import { saveStep } from '@/lib/campaigns/save-step';
import type { Context } from '@/lib/context';
import { pool, prisma } from '@/lib/db/client';
import { deleteWebsite } from '@/lib/websites/delete-website';
import { listWebsites } from '@/lib/websites/list-websites';
import { saveWebsite } from '@/lib/websites/save-website';
import { useTestDatabase } from '../database';
import { makeAccount, makeUser } from '../factories/accounts';
import { makeCampaign } from '../factories/campaigns';
import { until } from '../factories/deliveries';

useTestDatabase();

const setUp = async () => {
  const account = await makeAccount();
  const admin = await makeUser(account.accountId, 'admin');
  return { ...account, ctx: admin.ctx };
};
const newDomain = () => `${randomUUID().slice(0, 8)}.example`;
const typed = (change: object = {}) => ({
  ...{ website: null, name: 'De Demer', domain: newDomain() },
  ...{ locales: ['nl', 'fr'], locale: 'nl', country: 'BE' },
  ...change,
});
const add = (ctx: Context, change: object = {}) => saveWebsite({ ctx, input: typed(change) });
const remove = (ctx: Context, websiteId: string) => deleteWebsite({ ctx, input: { websiteId } });
const auditOf = (subjectId: string) =>
  prisma().auditEntry.findMany({
    where: { subjectId },
    select: { action: true, detail: true },
    orderBy: { at: 'asc' },
  });

describe('a website', () => {
  it('is added as it was pasted, with its domain tidied, and listed by name', async () => {
    const { ctx, websiteId } = await setUp();
    const domain = newDomain();
    const change = {
      name: '  Aan de Demer ',
      domain: ` https://WWW.${domain}/home?a=b`,
      locales: ['nl', 'en'],
    };
    const added = await add(ctx, change);
    expect(added.version).toBe(1);
    const [first, second] = await listWebsites({ ctx });
    expect(second).toMatchObject({ id: websiteId, locales: ['en'], country: null, campaigns: 0 });
    expect(first).toEqual({
      ...{ id: added.websiteId, name: 'Aan de Demer', domain: `www.${domain}`, version: 1, campaigns: 0 },
      ...{ locales: ['en', 'nl'], locale: 'nl', country: 'BE' },
    });
  });

  it('is changed on the version that was opened, and the audit trail says what, without values', async () => {
    const { ctx } = await setUp();
    const input = typed();
    const { websiteId: id } = await saveWebsite({ ctx, input });
    const again = { ...input, website: { id, version: 1 } };
    expect(await saveWebsite({ ctx, input: again })).toEqual({ websiteId: id, version: 1 });
    const changed = { ...again, country: null, name: 'Renamed' };
    expect(await saveWebsite({ ctx, input: changed })).toEqual({ websiteId: id, version: 2 });
    const stale = saveWebsite({ ctx, input: { ...changed, name: 'Unseen' } });
    await expect(stale).rejects.toMatchObject({ code: 'conflict', fields: {} });
    const rivals = ['One', 'Two'].map((name) =>
      saveWebsite({ ctx, input: { ...changed, name, website: { id, version: 2 } } }),
    );
    const statuses = (await Promise.allSettled(rivals)).map(({ status }) => status);
    expect(statuses.sort()).toEqual(['fulfilled', 'rejected']);
    expect((await auditOf(id)).slice(0, 2)).toEqual([
      { action: 'website.saved', detail: { changed: ['name', 'domain', 'locales', 'locale', 'country'] } },
      { action: 'website.saved', detail: { changed: ['name', 'country'] } },
    ]);
  });

  it.each([
    ['a blank name', { name: '   ' }, 'name'],
    ['a domain that is none', { domain: 'not a domain' }, 'domain'],
    ['an e-mail for a domain', { domain: 'info@kempen.example' }, 'domain'],
    ['no language', { locales: [] }, 'locales'],
    ['a language that forms do not speak', { locales: ['de'], locale: 'de' }, 'locales.0'],
    ['a default language that is not among its languages', { locale: 'en' }, 'locale'],
    ['a country code of the wrong shape', { country: 'Belgium' }, 'country'],
  ])('is refused with %s', async (_what, change, field) => {
    const { ctx } = await setUp();
    await expect(add(ctx, change)).rejects.toMatchObject({
      issues: expect.arrayContaining([expect.objectContaining({ path: pathOf(field) })]),
    });
    expect(await listWebsites({ ctx })).toHaveLength(1);
  });

  it('is refused with a country that does not exist', async () => {
    const { ctx } = await setUp();
    await expect(add(ctx, { country: 'ZZ' })).rejects.toMatchObject({
      fields: { country: expect.any(String) },
    });
  });

  it('shares its domain with no other of the account, until that one is deleted', async () => {
    const { ctx } = await setUp();
    const domain = newDomain();
    const { websiteId: first } = await add(ctx, { domain });
    const taken = { code: 'invalid', fields: { domain: expect.any(String) } };
    await expect(add(ctx, { domain: `https://${domain.toUpperCase()}/` })).rejects.toMatchObject(taken);
    const { websiteId: id } = await add(ctx);
    const move = { website: { id, version: 1 }, domain };
    await expect(add(ctx, move)).rejects.toMatchObject(taken);
    const other = await setUp();
    await add(other.ctx, { domain });
    const rivals = await Promise.allSettled([1, 2].map(() => add(other.ctx, { domain: `www.${domain}` })));
    expect(rivals.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await remove(ctx, first);
    expect(await add(ctx, move)).toEqual({ websiteId: id, version: 2 });
  });
});

const pathOf = (field: string) => field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));

describe('the languages of a website', () => {
  it('are those of its new campaigns; an existing one keeps its own', async () => {
    const { ctx } = await setUp();
    const { websiteId } = await add(ctx, { locales: ['fr', 'nl'], locale: 'fr' });
    const make = (locale: string) =>
      createCampaign({ ctx, input: { internalName: 'Été', websiteId, locale } });
    await expect(make('en')).rejects.toMatchObject({ fields: { locale: expect.any(String) } });
    const { campaignId } = await make('nl');
    await add(ctx, { website: { id: websiteId, version: 1 }, locales: ['fr'], locale: 'fr' });
    const { draft, slug, internalName } = await getCampaign({ ctx, input: { campaignId } });
    const save = (expectedVersion: number, locale: string) =>
      saveStep({
        ctx,
        input: {
          ...{ campaignId, step: 'general', expectedVersion },
          value: { internalName, slug, websiteId, general: { ...draft.general, locale, country: 'FR' } },
        },
      });
    await save(1, 'nl');
    await expect(save(2, 'en')).rejects.toMatchObject({ fields: { 'general.locale': expect.any(String) } });
    await save(2, 'fr');
    expect((await getCampaign({ ctx, input: { campaignId } })).draft.general).toMatchObject({
      locale: 'fr',
      country: 'FR',
    });
  });
});

describe('a campaign that moves to another website', () => {
  it('has one of its languages, and a country that exists', async () => {
    const { ctx, websiteId } = await setUp();
    const { id: campaignId } = await makeCampaign(ctx, websiteId, 'Moves');
    const { websiteId: other } = await add(ctx, { locales: ['fr', 'nl'] });
    const { draft, slug, internalName } = await getCampaign({ ctx, input: { campaignId } });
    const move = (change: object) =>
      saveStep({
        ctx,
        input: {
          ...{ campaignId, step: 'general', expectedVersion: 1 },
          value: { internalName, slug, websiteId: other, general: { ...draft.general, ...change } },
        },
      });
    await expect(move({})).rejects.toMatchObject({ fields: { 'general.locale': expect.any(String) } });
    const nowhere = move({ locale: 'nl', country: 'ZZ' });
    await expect(nowhere).rejects.toMatchObject({ fields: { 'general.country': expect.any(String) } });
    await move({ locale: 'nl', country: 'BE' });
    expect((await getCampaign({ ctx, input: { campaignId } })).website.id).toBe(other);
  });
});

describe('deleting a website', () => {
  it('takes it from every list, keeps its row, and happens once', async () => {
    const { ctx, websiteId } = await setUp();
    const { websiteId: added } = await add(ctx);
    await remove(ctx, added);
    expect((await listWebsites({ ctx })).map(({ id }) => id)).toEqual([websiteId]);
    expect(await prisma().website.count({ where: { id: added } })).toBe(1);
    await expect(remove(ctx, added)).rejects.toMatchObject({ code: 'not_found' });
    const edit = add(ctx, { website: { id: added, version: 1 } });
    await expect(edit).rejects.toMatchObject({ code: 'not_found' });
    const campaign = createCampaign({ ctx, input: { internalName: 'X', websiteId: added, locale: 'nl' } });
    await expect(campaign).rejects.toMatchObject({ fields: { websiteId: expect.any(String) } });
    expect((await auditOf(added)).map(({ action }) => action)).toEqual(['website.saved', 'website.deleted']);
  });

  it('is refused while campaigns use it, with their number and the first three names', async () => {
    const { ctx, websiteId } = await setUp();
    await add(ctx);
    await makeCampaign(ctx, websiteId, 'Win a weekend');
    await expect(remove(ctx, websiteId)).rejects.toMatchObject({
      code: 'conflict',
      message: '1 campaign uses it: “Win a weekend”. Move it to another website first.',
    });
    for (const name of ['B', 'C', 'D', 'E']) await makeCampaign(ctx, websiteId, name);
    await expect(remove(ctx, websiteId)).rejects.toThrow(
      '5 campaigns use it: “Win a weekend”, “B”, “C”, 2 more. Move them to another website first.',
    );
    expect(await listWebsites({ ctx })).toContainEqual(
      expect.objectContaining({ id: websiteId, campaigns: 5 }),
    );
  });

  it('leaves the account one website, also when two are deleted at once', async () => {
    const { ctx, websiteId } = await setUp();
    await expect(remove(ctx, websiteId)).rejects.toMatchObject({ code: 'conflict' });
    const { websiteId: added } = await add(ctx);
    const tries = await Promise.allSettled([remove(ctx, websiteId), remove(ctx, added)]);
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await listWebsites({ ctx })).toHaveLength(1);
  });

  it('waits for a campaign that is being put on it, and then finds it', async () => {
    const { ctx, websiteId, accountId } = await setUp();
    await add(ctx);
    const client = await pool().connect();
    // Holds the insertion up between its look at the website and its commit.
    await client.query('BEGIN');
    await client.query(`SELECT 1 FROM "Account" WHERE "id" = $1 FOR UPDATE`, [accountId]);
    const made = makeCampaign(ctx, websiteId, 'Just in time');
    await until('the campaign waits', () => waiting(1));
    const deleted = remove(ctx, websiteId).catch((error: unknown) => error);
    await until('the deletion waits too', () => waiting(2));
    await client.query('ROLLBACK');
    client.release();
    await made;
    expect(await deleted).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Just in time'),
    });
  });

  it('makes a campaign that comes too late choose another one', async () => {
    const { ctx, websiteId } = await setUp();
    await add(ctx);
    const client = await pool().connect();
    await client.query('BEGIN');
    await client.query(`UPDATE "Website" SET "deletedAt" = now() WHERE "id" = $1`, [websiteId]);
    const late = makeCampaign(ctx, websiteId, 'Too late').catch((error: unknown) => error);
    await until('the campaign waits', () => waiting(1));
    await client.query('COMMIT');
    client.release();
    expect(await late).toMatchObject({ fields: { websiteId: expect.any(String) } });
  });
});

/** Whether that many sessions wait for a lock. */
async function waiting(count: number): Promise<boolean> {
  const { rows } = await pool().query<{ waiting: number }>(
    `SELECT count(*)::int AS waiting FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return rows[0]?.waiting === count;
}

describe('websites', () => {
  it.each(['manager', 'editor', 'observer'] as const)(
    'are looked at but not changed by a %s',
    async (role) => {
      const { ctx: admin, websiteId, accountId } = await setUp();
      await add(admin);
      const { ctx } = await makeUser(accountId, role);
      const forbidden = { code: 'forbidden' };
      await expect(add(ctx)).rejects.toMatchObject(forbidden);
      await expect(add(ctx, { website: { id: websiteId, version: 1 } })).rejects.toMatchObject(forbidden);
      await expect(remove(ctx, websiteId)).rejects.toMatchObject(forbidden);
      expect(await listWebsites({ ctx })).toHaveLength(2);
    },
  );

  it('of another account do not exist', async () => {
    const owner = await setUp();
    const { websiteId: theirs } = await add(owner.ctx);
    const { ctx } = await setUp();
    const notFound = { code: 'not_found' };
    await expect(add(ctx, { website: { id: theirs, version: 1 } })).rejects.toMatchObject(notFound);
    await expect(remove(ctx, theirs)).rejects.toMatchObject(notFound);
    expect((await listWebsites({ ctx })).map(({ id }) => id)).not.toContain(theirs);
    expect(await listWebsites({ ctx: owner.ctx })).toHaveLength(2);
  });
});
