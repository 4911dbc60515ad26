export type CampaignStatus = 'draft' | 'live' | 'scheduled' | 'ended' | 'off';

/** What a campaign is for its participants at a moment: published, switched on and within its dates, or why not. */
export function campaignStatus(
  campaign: { isPublished: boolean; isOn: boolean; startsAt: string | null; endsAt: string | null },
  now: Date,
): CampaignStatus {
  if (!campaign.isPublished) return 'draft';
  if (!campaign.isOn) return 'off';
  if (campaign.startsAt && now < new Date(campaign.startsAt)) return 'scheduled';
  if (campaign.endsAt && now >= new Date(campaign.endsAt)) return 'ended';
  return 'live';
}
