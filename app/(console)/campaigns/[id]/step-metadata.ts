import type { Metadata } from 'next';
import { requireSession } from '@/lib/auth/require-session';
import { type CampaignParams, loadCampaign } from './load-campaign';

/** The tab's title of a step: its name, then the campaign's. */
export const stepMetadata =
  (step: string) =>
  async ({ params }: CampaignParams): Promise<Metadata> => {
    const session = await requireSession('console:view');
    const { campaign } = await loadCampaign(session, (await params).id);
    return { title: `${step} · ${campaign.internalName}` };
  };
