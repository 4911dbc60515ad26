import 'server-only';
import { recordAudit } from '../audit/record-audit';
import { authorise } from '../auth/authorise';
import type { Context } from '../context';
import { withTransaction } from '../db/transaction';
import { AppError } from '../errors';
import { expectVersion, lockCampaign, signOnChoices } from './internal';
import { publishProblems } from './publish-problems';
import { publishCampaignSchema } from './schemas';

/**
 * Makes the draft the revision that participants see. The first publishing also switches the campaign on.
 * @throws AppError('conflict') with what stands in the way, or when somebody saved in between
 */
export async function publishCampaign({
  ctx,
  input,
}: {
  ctx: Context;
  input: unknown;
}): Promise<{ revision: number }> {
  authorise(ctx, 'campaign:publish');
  const { campaignId, expectedVersion } = publishCampaignSchema.parse(input);
  return withTransaction(async (tx) => {
    const campaign = await lockCampaign(tx, { ctx, campaignId });
    expectVersion(campaign.draftVersion, expectedVersion);
    const problems = publishProblems(campaign.draft, await signOnChoices(tx, ctx.accountId));
    const blocking = problems.filter(({ blocks }) => blocks);
    if (blocking.length > 0) throw new AppError('conflict', blocking.map(({ message }) => message).join(' '));
    const number = (campaign.currentRevision?.number ?? 0) + 1;
    const { id: revisionId } = await tx.campaignRevision.create({
      data: {
        accountId: ctx.accountId,
        campaignId,
        number,
        definition: campaign.draft,
        publishedById: ctx.actor.kind === 'user' ? ctx.actor.userId : null,
      },
      select: { id: true },
    });
    await tx.campaign.update({
      where: { accountId_id: { accountId: ctx.accountId, id: campaignId } },
      data: {
        currentRevisionId: revisionId,
        publishedVersion: campaign.draftVersion,
        isOn: campaign.currentRevision ? campaign.isOn : true,
      },
    });
    await recordAudit(tx, {
      ctx,
      action: 'campaign.published',
      subject: { kind: 'campaign', id: campaignId },
      detail: { revision: number },
    });
    return { revision: number };
  });
}
