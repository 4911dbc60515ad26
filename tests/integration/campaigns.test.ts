import { describe, expect, it } from 'vitest';
import { createCampaign } from '@/lib/campaigns/create-campaign';
import { findPublishedCampaign } from '@/lib/campaigns/find-published-campaign';
import { publishCampaign } from '@/lib/campaigns/publish-campaign';
import { getCampaign, listCampaigns } from '@/lib/campaigns/queries';
import { saveStep } from '@/lib/campaigns/save-step';
import { setCampaignOn } from '@/lib/campaigns/set-campaign-on';
import { prisma } from '@/lib/db/client';
import { setConnectionEnabled } from '@/lib/integrations/set-connection-enabled';
import { listWebsites } from '@/lib/websites/list-websites';
import { useTestDatabase } from '../database';
import { makeAccount, makeUser } from '../factories/accounts';
import { changeStep, makeCampaign, publish } from '../factories/campaigns';
import { liteRegistration, makeConnection } from '../factories/connections';

useTestDatabase();

const setUp = async () => {
  const account = await makeAccount();
  const manager = await makeUser(account.accountId, 'manager');
  return { ...account, ctx: manager.ctx };
};
const later = () => Date.now() + 10_000;

describe('a draft', () => {
  it('starts with a form for first name, last name and e-mail, and an address from its name', async () => {
    const { ctx, websiteId } = await setUp();
    const campaign = await makeCampaign(ctx, websiteId, 'Gagne un été');
    expect(campaign).toMatchObject({ slug: 'gagne-un-ete', status: 'draft', isOn: false, revision: null });
    expect(campaign.draft.form.fields.map(({ variable }) => variable)).toEqual([
      'firstname',
      'lastname',
      'email',
    ]);
    const again = await makeCampaign(ctx, websiteId, 'Gagne un été');
    expect(again.slug).toMatch(/^gagne-un-ete-[0-9a-f]{6}$/);
  });

  it('gets an address of its own, also when several of one name are made at once', async () => {
    const { ctx, websiteId } = await setUp();
    const made = await Promise.all([1, 2, 3].map(() => makeCampaign(ctx, websiteId, 'Made at once')));
    expect(new Set(made.map(({ slug }) => slug)).size).toBe(3);
  });

  it('is saved step by step, and a save on an old version is refused', async () => {
    const { ctx, websiteId } = await setUp();
    const { id, draft, draftVersion } = await makeCampaign(ctx, websiteId);
    const value = { ...draft.exit, title: 'See you' };
    const save = { campaignId: id, step: 'exit', expectedVersion: draftVersion, value };
    expect(await saveStep({ ctx, input: save })).toEqual({ draftVersion: draftVersion + 1 });
    await expect(saveStep({ ctx, input: save })).rejects.toMatchObject({ code: 'conflict' });
    const rivals = [1, 2].map((n) => {
      const rival = { ...save, expectedVersion: draftVersion + 1, value: { ...value, title: `Rival ${n}` } };
      return saveStep({ ctx, input: rival });
    });
    const statuses = (await Promise.allSettled(rivals)).map(({ status }) => status);
    expect(statuses.sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('refuses a variable twice, an unknown one, and a form of the wrong shape', async () => {
    const { ctx, websiteId } = await setUp();
    const { id, draft } = await makeCampaign(ctx, websiteId);
    const [field] = draft.form.fields;
    if (!field) throw new Error('A new campaign has fields.');
    const change = (fields: unknown) => ({
      campaignId: id,
      step: 'form',
      expectedVersion: 1,
      value: { ...draft.form, fields },
    });
    await expect(saveStep({ ctx, input: change([field, field]) })).rejects.toThrow(
      'There is another firstname.',
    );
    await expect(saveStep({ ctx, input: change([{ ...field, variable: 'iban' }]) })).rejects.toThrow();
    await expect(saveStep({ ctx, input: change('none') })).rejects.toThrow();
    await expect(saveStep({ ctx, input: change([{ ...field, kind: 'text' }]) })).rejects.toThrow(
      'standard field',
    );
    const link = {
      campaignId: id,
      step: 'exit',
      expectedVersion: 1,
      value: { ...draft.exit, linkUrl: 'javascript:alert(1)' },
    };
    await expect(saveStep({ ctx, input: link })).rejects.toThrow();
  });

  it('keeps its address once it is public', async () => {
    const { ctx, websiteId } = await setUp();
    const { id, draft, internalName } = await makeCampaign(ctx, websiteId);
    await publish(ctx, id);
    const value = { internalName, websiteId, slug: 'another-address', general: draft.general };
    const save = saveStep({ ctx, input: { campaignId: id, step: 'general', expectedVersion: 1, value } });
    await expect(save).rejects.toMatchObject({ fields: { slug: expect.any(String) } });
  });

  it("cannot take another campaign's address, also of another account", async () => {
    const other = await setUp();
    const taken = await makeCampaign(other.ctx, other.websiteId, 'Taken address');
    const { ctx, websiteId } = await setUp();
    const { id, draft, internalName } = await makeCampaign(ctx, websiteId);
    const value = { internalName, websiteId, slug: taken.slug, general: draft.general };
    const save = saveStep({ ctx, input: { campaignId: id, step: 'general', expectedVersion: 1, value } });
    await expect(save).rejects.toMatchObject({ fields: { slug: expect.any(String) } });
  });
});

describe('Single Sign-On (SSO)', () => {
  it('takes an enabled connection, refuses one that is off, and keeps one that was switched off later', async () => {
    const { ctx, websiteId, system } = await setUp();
    const { id } = await makeCampaign(ctx, websiteId);
    const { connectionId } = await makeConnection(system);
    const turn = (enabled: boolean) =>
      setConnectionEnabled({ ctx: system, input: { integrationId: liteRegistration, enabled } });
    const choose = (change: object) => changeStep(ctx, { campaignId: id, step: 'form', change });
    await turn(false);
    await expect(choose({ connectionId })).rejects.toMatchObject({
      fields: { connectionId: expect.any(String) },
    });
    await turn(true);
    await choose({ connectionId });
    await turn(false);
    await choose({ title: 'Still mine' });
    const campaign = await getCampaign({ ctx, input: { campaignId: id } });
    expect(campaign.draft.form).toMatchObject({ connectionId, title: 'Still mine' });
    expect(campaign.problems).toEqual([expect.objectContaining({ blocks: false })]);
  });
});

describe('publishing', () => {
  it('makes a revision that a later save does not change, and switches the campaign on the first time', async () => {
    const { ctx, websiteId } = await setUp();
    const { id, slug } = await makeCampaign(ctx, websiteId);
    expect(await findPublishedCampaign(slug)).toBeNull();
    expect(await publish(ctx, id)).toEqual({ revision: 1 });
    await changeStep(ctx, { campaignId: id, step: 'form', change: { title: 'Changed later' } });
    const seen = await findPublishedCampaign(slug, later());
    expect(seen).toMatchObject({ isOn: true, revision: { number: 1 } });
    expect(seen?.revision.definition.form.title).not.toBe('Changed later');
    await setCampaignOn({ ctx, input: { campaignId: id, isOn: false } });
    expect(await publish(ctx, id)).toEqual({ revision: 2 });
    expect(await getCampaign({ ctx, input: { campaignId: id } })).toMatchObject({
      isOn: false,
      status: 'off',
    });
  });

  it('is refused without a mandatory e-mail field', async () => {
    const { ctx, websiteId } = await setUp();
    const { id, draft } = await makeCampaign(ctx, websiteId);
    const fields = draft.form.fields.filter(({ variable }) => variable !== 'email');
    await changeStep(ctx, { campaignId: id, step: 'form', change: { fields } });
    await expect(publish(ctx, id)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('is for managers and admins', async () => {
    const { accountId, websiteId } = await setUp();
    const { ctx } = await makeUser(accountId, 'editor');
    const { id } = await makeCampaign(ctx, websiteId);
    await expect(publish(ctx, id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(setCampaignOn({ ctx, input: { campaignId: id, isOn: true } })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('comes before switching on', async () => {
    const { ctx, websiteId } = await setUp();
    const { id } = await makeCampaign(ctx, websiteId);
    const on = setCampaignOn({ ctx, input: { campaignId: id, isOn: true } });
    await expect(on).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe("another account's campaign", () => {
  it('does not exist for any verb', async () => {
    const owner = await setUp();
    const { id, draft } = await makeCampaign(owner.ctx, owner.websiteId);
    const { ctx, websiteId } = await setUp();
    const step = { campaignId: id, step: 'exit', expectedVersion: 1, value: draft.exit };
    const notFound = { code: 'not_found' };
    await expect(getCampaign({ ctx, input: { campaignId: id } })).rejects.toMatchObject(notFound);
    await expect(getCampaign({ ctx, input: { campaignId: 'not-an-id' } })).rejects.toMatchObject(notFound);
    await expect(saveStep({ ctx, input: step })).rejects.toMatchObject(notFound);
    await expect(
      publishCampaign({ ctx, input: { campaignId: id, expectedVersion: 1 } }),
    ).rejects.toMatchObject(notFound);
    await expect(setCampaignOn({ ctx, input: { campaignId: id, isOn: true } })).rejects.toMatchObject(
      notFound,
    );
    expect((await listCampaigns({ ctx, input: {} })).items).toEqual([]);
    const stolen = createCampaign({
      ctx,
      input: { internalName: 'X', websiteId: owner.websiteId, locale: 'en' },
    });
    await expect(stolen).rejects.toMatchObject({ fields: { websiteId: expect.any(String) } });
    expect((await listWebsites({ ctx })).map((website) => website.id)).toEqual([websiteId]);
  });

  it('lends no connection', async () => {
    const owner = await setUp();
    const { connectionId } = await makeConnection(owner.system);
    const { ctx, websiteId } = await setUp();
    const { id } = await makeCampaign(ctx, websiteId);
    const choose = changeStep(ctx, { campaignId: id, step: 'form', change: { connectionId } });
    await expect(choose).rejects.toMatchObject({ fields: { connectionId: expect.any(String) } });
  });
});

describe('the list', () => {
  it('pages by cursor, newest first, and finds by name', async () => {
    const { ctx, websiteId } = await setUp();
    const draft = (await makeCampaign(ctx, websiteId, 'The odd one')).draft;
    await prisma().campaign.createMany({
      data: Array.from({ length: 60 }, (_, n) => ({
        accountId: ctx.accountId,
        websiteId,
        slug: `list-${ctx.accountId.slice(-6)}-${n}`,
        internalName: `Campaign ${n}`,
        draft,
      })),
    });
    const first = await listCampaigns({ ctx, input: {} });
    const second = await listCampaigns({ ctx, input: { cursor: first.nextCursor } });
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([50, 11, null]);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(61);
    const found = await listCampaigns({ ctx, input: { search: 'ODD' } });
    expect(found.items.map(({ internalName }) => internalName)).toEqual(['The odd one']);
  });
});
