import { AddressCard } from '@/components/campaigns/publish/address-card';
import { PublishStep } from '@/components/campaigns/publish/publish-step';
import { requireSession } from '@/lib/auth/require-session';
import { campaignAddresses } from '@/lib/campaigns/campaign-addresses';
import { leftOutProblems } from '@/lib/campaigns/pushed-values';
import { publishCampaignAction } from '../../../actions';
import { type CampaignParams, loadCampaign } from '../../load-campaign';
import { loadConnections } from '../../load-connections';
import { stepMetadata } from '../../step-metadata';

export const generateMetadata = stepMetadata('Publish');

export default async function PublishPage({ params }: CampaignParams) {
  const session = await requireSession('console:view');
  const { campaign, canPublish, now } = await loadCampaign(session, (await params).id);
  const { slug, draft, revision } = campaign;
  const addresses = revision ? campaignAddresses({ slug, title: draft.general.publicName }) : null;
  const connections = await loadConnections(session, campaign);
  const rows = connections.find(({ id }) => id === draft.form.connectionId)?.rows ?? null;
  const problems = [...campaign.problems, ...leftOutProblems(rows, draft.form)];
  return (
    <PublishStep
      campaign={{ ...campaign, problems }}
      canPublish={canPublish}
      now={now}
      publish={publishCampaignAction}
    >
      {addresses && <AddressCard addresses={addresses} />}
    </PublishStep>
  );
}
