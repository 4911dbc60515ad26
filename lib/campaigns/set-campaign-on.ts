import 'server-only';
import { recordAudit } from '../audit/record-audit';
import { authorise } from '../auth/authorise';
import type { Context } from '../context';
import { withTransaction } from '../db/transaction';
import { AppError } from '../errors';
import { lockCampaign } from './internal';
import { setCampaignOnSchema } from './schemas';

/** Lets participants in or shows them that the campaign is closed. @throws AppError('conflict') before it is published */
export async function setCampaignOn({
  ctx,
  input,
}: {
  ctx: Context;
  input: unknown;
}): Promise<{ isOn: boolean }> {
  authorise(ctx, 'campaign:publish');
  const { campaignId, isOn } = setCampaignOnSchema.parse(input);
  return withTransaction(async (tx) => {
    const campaign = await lockCampaign(tx, { ctx, campaignId });
    if (isOn && !campaign.currentRevision) throw new AppError('conflict', 'Publish the campaign first.');
    if (campaign.isOn === isOn) return { isOn };
    await tx.campaign.update({
      where: { accountId_id: { accountId: ctx.accountId, id: campaignId } },
      data: { isOn },
    });
    const action = isOn ? 'campaign.switched_on' : 'campaign.switched_off';
    await recordAudit(tx, { ctx, action, subject: { kind: 'campaign', id: campaignId } });
    return { isOn };
  });
}
