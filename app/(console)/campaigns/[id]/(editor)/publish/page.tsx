import { AddressCard } from '@/components/campaigns/publish/address-card';
import { PublishStep } from '@/components/campaigns/publish/publish-step';
import { requireSession } from '@/lib/auth/require-session';
import { campaignAddresses } from '@/lib/campaigns/campaign-addresses';
import { publishCampaignAction } from '../../../actions';
import { type CampaignParams, loadCampaign } from '../../load-campaign';
import { stepMetadata } from '../../step-metadata';

export const generateMetadata = stepMetadata('Publish');

export default async function PublishPage({ params }: CampaignParams) {
  const session = await requireSession('console:view');
  const { campaign, canPublish, now } = await loadCampaign(session, (await params).id);
  const { slug, draft, revision } = campaign;
  const addresses = revision ? campaignAddresses({ slug, title: draft.general.publicName }) : null;
  return (
    <PublishStep campaign={campaign} canPublish={canPublish} now={now} publish={publishCampaignAction}>
      {addresses && <AddressCard addresses={addresses} />}
    </PublishStep>
  );
}
