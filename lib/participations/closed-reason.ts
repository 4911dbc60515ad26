import type { CampaignDefinition } from '../campaigns/definition';

export type ClosedReason = 'off' | 'not_started' | 'ended';

/** Why a published campaign takes no participations at `now`, or null when it does: from `startsAt` until `endsAt`. */
export function closedReason(
  campaign: { isOn: boolean; revision: { definition: CampaignDefinition } },
  now: Date,
): ClosedReason | null {
  const { startsAt, endsAt } = campaign.revision.definition.general;
  if (!campaign.isOn) return 'off';
  if (startsAt && now < new Date(startsAt)) return 'not_started';
  return endsAt && now >= new Date(endsAt) ? 'ended' : null;
}
