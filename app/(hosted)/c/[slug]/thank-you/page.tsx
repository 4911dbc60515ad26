import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ExitScreen } from '@/components/hosted/exit-screen';
import { findPublishedCampaign } from '@/lib/campaigns/find-published-campaign';
import { hostedTexts } from '@/lib/forms/hosted-texts';
import { isReceipt } from '@/lib/participations/receipt';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const campaign = await findPublishedCampaign((await params).slug);
  return { title: campaign?.revision.definition.exit.title, robots: { index: false } };
}

export default async function ThankYouPage({ params, searchParams }: Props) {
  const [{ slug }, { receipt }] = await Promise.all([params, searchParams]);
  const campaign = await findPublishedCampaign(slug);
  if (!campaign) notFound();
  const { definition } = campaign.revision;
  return (
    <ExitScreen
      website={campaign.website.name}
      definition={definition}
      receipt={typeof receipt === 'string' && isReceipt(receipt) ? receipt : null}
      receiptLabel={hostedTexts(definition.general.locale).receipt}
    />
  );
}
