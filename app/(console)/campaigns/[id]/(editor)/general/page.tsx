import { GeneralStep } from '@/components/campaigns/steps/general-step';
import { requireSession } from '@/lib/auth/require-session';
import { hostedBase } from '@/lib/campaigns/campaign-addresses';
import { listCountries } from '@/lib/forms/countries';
import { listWebsites } from '@/lib/websites/list-websites';
import { saveStepAction } from '../../../actions';
import { type CampaignParams, loadCampaign } from '../../load-campaign';
import { stepMetadata } from '../../step-metadata';

export const generateMetadata = stepMetadata('General');

export default async function GeneralPage({ params }: CampaignParams) {
  const session = await requireSession('console:view');
  const { campaign, canEdit } = await loadCampaign(session, (await params).id);
  const { id, internalName, slug, website, draft, draftVersion, revision } = campaign;
  return (
    <GeneralStep
      campaignId={id}
      stored={{
        version: draftVersion,
        value: { internalName, slug, websiteId: website.id, general: draft.general },
      }}
      save={saveStepAction}
      canEdit={canEdit}
      websites={await listWebsites({ ctx: session.ctx })}
      countries={listCountries('en')}
      base={hostedBase()}
      isPublished={revision !== null}
    />
  );
}
