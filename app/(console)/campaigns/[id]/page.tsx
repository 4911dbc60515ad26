import { redirect } from 'next/navigation';
import { requireSession } from '@/lib/auth/require-session';
import { type CampaignParams, loadCampaign } from './load-campaign';

export default async function CampaignPage({ params }: CampaignParams) {
  const session = await requireSession('console:view');
  const { campaign } = await loadCampaign(session, (await params).id);
  redirect(`/campaigns/${campaign.id}/general`);
}
