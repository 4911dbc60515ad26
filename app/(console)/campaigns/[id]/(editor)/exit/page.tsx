import { ExitStep } from '@/components/campaigns/steps/exit-step';
import { requireSession } from '@/lib/auth/require-session';
import { saveStepAction } from '../../../actions';
import { type CampaignParams, loadCampaign } from '../../load-campaign';
import { previewFrame } from '../../preview-frame';
import { stepMetadata } from '../../step-metadata';

export const generateMetadata = stepMetadata('Exit screen');

export default async function ExitPage({ params }: CampaignParams) {
  const session = await requireSession('console:view');
  const { campaign, canEdit } = await loadCampaign(session, (await params).id);
  return (
    <ExitStep
      campaignId={campaign.id}
      stored={{ version: campaign.draftVersion, value: campaign.draft.exit }}
      save={saveStepAction}
      canEdit={canEdit}
      frame={previewFrame(campaign)}
    />
  );
}
