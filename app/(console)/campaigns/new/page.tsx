import type { Metadata } from 'next';
import { CreateCampaignForm } from '@/components/campaigns/list/create-campaign-form';
import { Page } from '@/components/ui/page';
import { PageHead } from '@/components/ui/page-head';
import { requireSession } from '@/lib/auth/require-session';
import { listWebsites } from '@/lib/websites/list-websites';
import { createCampaignAction } from '../actions';

export const metadata: Metadata = { title: 'Create campaign' };

export default async function NewCampaignPage() {
  const { ctx } = await requireSession('campaign:edit');
  return (
    <Page>
      <PageHead
        title="Create campaign"
        crumbs={[{ label: 'Campaigns', href: '/campaigns' }, { label: 'New' }]}
      />
      <CreateCampaignForm websites={await listWebsites({ ctx })} create={createCampaignAction} />
    </Page>
  );
}
