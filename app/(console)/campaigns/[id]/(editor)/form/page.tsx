import { FormStep } from '@/components/campaigns/form/form-step';
import { requireSession } from '@/lib/auth/require-session';
import { defaultLabels } from '@/lib/campaigns/default-definition';
import { saveStepAction } from '../../../actions';
import { type CampaignParams, loadCampaign } from '../../load-campaign';
import { loadConnections } from '../../load-connections';
import { previewFrame } from '../../preview-frame';
import { stepMetadata } from '../../step-metadata';

export const generateMetadata = stepMetadata('Form');

export default async function FormPage({ params }: CampaignParams) {
  const session = await requireSession('console:view');
  const { campaign, canEdit } = await loadCampaign(session, (await params).id);
  const { id, draft, draftVersion } = campaign;
  return (
    <FormStep
      campaignId={id}
      stored={{ version: draftVersion, value: draft.form }}
      save={saveStepAction}
      canEdit={canEdit}
      frame={previewFrame(campaign)}
      labels={defaultLabels[draft.general.locale]}
      connections={await loadConnections(session, campaign)}
    />
  );
}
