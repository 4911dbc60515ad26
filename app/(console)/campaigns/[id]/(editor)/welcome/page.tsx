import { WelcomeStep } from '@/components/campaigns/steps/welcome-step';
import { requireSession } from '@/lib/auth/require-session';
import { saveStepAction } from '../../../actions';
import { type CampaignParams, loadCampaign } from '../../load-campaign';
import { previewFrame } from '../../preview-frame';
import { stepMetadata } from '../../step-metadata';

export const generateMetadata = stepMetadata('Welcome screen');

export default async function WelcomePage({ params }: CampaignParams) {
  const session = await requireSession('console:view');
  const { campaign, canEdit } = await loadCampaign(session, (await params).id);
  return (
    <WelcomeStep
      campaignId={campaign.id}
      stored={{ version: campaign.draftVersion, value: campaign.draft.welcome }}
      save={saveStepAction}
      canEdit={canEdit}
      frame={previewFrame(campaign)}
    />
  );
}
