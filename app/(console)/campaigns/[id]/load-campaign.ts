import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { Session } from '@/lib/auth/require-session';
import { can } from '@/lib/auth/roles';
import { type CampaignDetail, getCampaign } from '@/lib/campaigns/queries';
import { AppError } from '@/lib/errors';

export type CampaignParams = { params: Promise<{ id: string }> };
type LoadedCampaign = {
  campaign: CampaignDetail;
  canEdit: boolean;
  canPublish: boolean;
  /** When the page was made. */
  now: string;
};

/**
 * The campaign of a page, read once per request for its layout, its title and itself.
 * One that is unknown or of another account leads to the not-found page.
 */
export const loadCampaign = cache(
  async ({ ctx, user }: Session, campaignId: string): Promise<LoadedCampaign> => {
    const campaign = await getCampaign({ ctx, input: { campaignId } }).catch(orNotFound);
    return {
      campaign,
      canEdit: can(user.role, 'campaign:edit'),
      canPublish: can(user.role, 'campaign:publish'),
      now: new Date().toISOString(),
    };
  },
);

function orNotFound(error: unknown): never {
  if (error instanceof AppError && error.code === 'not_found') notFound();
  throw error;
}
