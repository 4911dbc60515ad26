import { createCampaign } from '@/lib/campaigns/create-campaign';
import type { CampaignDefinition, CampaignStep } from '@/lib/campaigns/definition';
import { publishCampaign } from '@/lib/campaigns/publish-campaign';
import { getCampaign } from '@/lib/campaigns/queries';
import { saveStep } from '@/lib/campaigns/save-step';
import type { Context } from '@/lib/context';

/** A draft as the console would make it. */
export async function makeCampaign(ctx: Context, websiteId: string, internalName = 'Win a weekend') {
  const { campaignId } = await createCampaign({ ctx, input: { internalName, websiteId, locale: 'en' } });
  return getCampaign({ ctx, input: { campaignId } });
}

/** Changes one step of a campaign's draft as it is now. */
export async function changeStep<Step extends Exclude<CampaignStep, 'general'>>(
  ctx: Context,
  { campaignId, step, change }: { campaignId: string; step: Step; change: Partial<CampaignDefinition[Step]> },
) {
  const { draft, draftVersion } = await getCampaign({ ctx, input: { campaignId } });
  const value = { ...draft[step], ...change };
  return saveStep({ ctx, input: { campaignId, step, expectedVersion: draftVersion, value } });
}

/** Publishes a campaign's draft as it is now. */
export async function publish(ctx: Context, campaignId: string) {
  const { draftVersion } = await getCampaign({ ctx, input: { campaignId } });
  return publishCampaign({ ctx, input: { campaignId, expectedVersion: draftVersion } });
}
