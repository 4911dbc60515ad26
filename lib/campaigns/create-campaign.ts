import 'server-only';
import { recordAudit } from '../audit/record-audit';
import { authorise } from '../auth/authorise';
import type { Context } from '../context';
import { type Transaction, withTransaction } from '../db/transaction';
import { AppError } from '../errors';
import type { Prisma } from '../generated/prisma/client';
import { defaultDefinition } from './default-definition';
import { expectLocale, websiteOrThrow } from './internal';
import { createCampaignSchema } from './schemas';
import { slugFrom, withSuffix } from './slug';

/**
 * Makes a draft with a form for first name, last name and e-mail. Its address comes from its name.
 * @throws AppError('invalid') for a website or a language that it cannot have
 */
export async function createCampaign({
  ctx,
  input,
}: {
  ctx: Context;
  input: unknown;
}): Promise<{ campaignId: string }> {
  authorise(ctx, 'campaign:edit');
  const { internalName, websiteId, locale } = createCampaignSchema.parse(input);
  return withTransaction(async (tx) => {
    expectLocale(await websiteOrThrow(tx, { ctx, websiteId }), locale, 'locale');
    const wanted = slugFrom(internalName);
    const row = {
      accountId: ctx.accountId,
      websiteId,
      internalName,
      draft: defaultDefinition({ publicName: internalName, locale }),
      createdById: ctx.actor.kind === 'user' ? ctx.actor.userId : null,
    };
    const id =
      (await insertUnlessTaken(tx, { ...row, slug: wanted })) ??
      (await insertUnlessTaken(tx, { ...row, slug: withSuffix(wanted) }));
    if (!id) throw new AppError('conflict', 'The address of this name is taken. Choose another name.');
    await recordAudit(tx, { ctx, action: 'campaign.created', subject: { kind: 'campaign', id } });
    return { campaignId: id };
  });
}

/** @returns the new campaign's id, or null when its address is taken, also by somebody at the same moment */
async function insertUnlessTaken(
  tx: Transaction,
  data: Prisma.CampaignCreateManyInput,
): Promise<string | null> {
  const [made] = await tx.campaign.createManyAndReturn({ data, skipDuplicates: true, select: { id: true } });
  return made?.id ?? null;
}
