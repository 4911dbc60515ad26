import 'server-only';
import { recordAudit } from '../audit/record-audit';
import { authorise } from '../auth/authorise';
import type { Context } from '../context';
import { withTransaction } from '../db/transaction';
import { defaultDefinition } from './default-definition';
import { websiteOrThrow } from './internal';
import { createCampaignSchema } from './schemas';
import { slugFrom, withSuffix } from './slug';

/** Makes a draft with a form for first name, last name and e-mail. Its address comes from its name. */
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
    await websiteOrThrow(tx, { ctx, websiteId });
    const wanted = slugFrom(internalName);
    const taken = await tx.campaign.findUnique({ where: { slug: wanted }, select: { id: true } });
    const { id } = await tx.campaign.create({
      data: {
        accountId: ctx.accountId,
        websiteId,
        slug: taken ? withSuffix(wanted) : wanted,
        internalName,
        draft: defaultDefinition({ publicName: internalName, locale }),
        createdById: ctx.actor.kind === 'user' ? ctx.actor.userId : null,
      },
      select: { id: true },
    });
    await recordAudit(tx, { ctx, action: 'campaign.created', subject: { kind: 'campaign', id } });
    return { campaignId: id };
  });
}
