import 'server-only';
import { recordAudit } from '../audit/record-audit';
import { authorise } from '../auth/authorise';
import type { Context } from '../context';
import { type Transaction, withTransaction } from '../db/transaction';
import { AppError } from '../errors';
import { expectCountry } from '../forms/expect-country';
import type { CampaignDefinition } from './definition';
import { expectLocale, expectVersion, lockCampaign, signOnChoices, websiteOrThrow } from './internal';
import { type SaveStepInput, saveStepSchema } from './schemas';

/**
 * Saves one step of the draft. Participants see it once it is published.
 * @returns the draft's new version
 * @throws AppError('conflict') when somebody saved in between; AppError('invalid') with a message by field
 */
export async function saveStep({
  ctx,
  input,
}: {
  ctx: Context;
  input: unknown;
}): Promise<{ draftVersion: number }> {
  authorise(ctx, 'campaign:edit');
  const save = saveStepSchema.parse(input);
  return withTransaction(async (tx) => {
    const campaign = await lockCampaign(tx, { ctx, campaignId: save.campaignId });
    expectVersion(campaign.draftVersion, save.expectedVersion);
    const columns = save.step === 'general' ? await checkGeneral(tx, { ctx, save, campaign }) : {};
    if (save.step === 'form') await checkForm(tx, { ctx, form: save.value, before: campaign.draft.form });
    const value = save.step === 'general' ? save.value.general : save.value;
    const draftVersion = campaign.draftVersion + 1;
    await tx.campaign.update({
      where: { accountId_id: { accountId: ctx.accountId, id: campaign.id } },
      data: { ...columns, draft: { ...campaign.draft, [save.step]: value }, draftVersion },
    });
    const subject = { kind: 'campaign', id: campaign.id } as const;
    await recordAudit(tx, {
      ctx,
      action: 'campaign.saved',
      subject,
      detail: { step: save.step, draftVersion },
    });
    return { draftVersion };
  });
}

type LockedCampaign = Awaited<ReturnType<typeof lockCampaign>>;
type GeneralSave = Extract<SaveStepInput, { step: 'general' }>;

async function checkGeneral(
  tx: Transaction,
  { ctx, save, campaign }: { ctx: Context; save: GeneralSave; campaign: LockedCampaign },
) {
  const { websiteId, internalName, slug, general } = save.value;
  const isMoved = websiteId !== campaign.websiteId;
  if (isMoved || general.locale !== campaign.draft.general.locale) {
    expectLocale(await websiteOrThrow(tx, { ctx, websiteId }), general.locale, 'general.locale');
  }
  expectCountry(general.country, 'general.country');
  if (slug === campaign.slug) return { websiteId, internalName };
  if (campaign.currentRevision) throw slugError('The address is public already, so it stays as it is.');
  if (await tx.campaign.findUnique({ where: { slug }, select: { id: true } })) {
    throw slugError('This address is taken. Choose another one.');
  }
  return { websiteId, internalName, slug };
}

const slugError = (message: string) => new AppError('invalid', message, { fields: { slug: message } });

type Form = CampaignDefinition['form'];

async function checkForm(
  tx: Transaction,
  { ctx, form, before }: { ctx: Context; form: Form; before: Form },
): Promise<void> {
  if (!form.connectionId) return;
  const choice = (await signOnChoices(tx, ctx.accountId)).find(({ id }) => id === form.connectionId);
  const stays = form.connectionId === before.connectionId;
  if (choice && (choice.enabled || stays)) return;
  const message = choice
    ? `${choice.name} is switched off. Ask an admin to switch it on first.`
    : 'Choose one of your connections.';
  throw new AppError('invalid', message, { fields: { connectionId: message } });
}
