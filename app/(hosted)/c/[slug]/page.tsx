import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { after } from 'next/server';
import { v7 as uuidv7 } from 'uuid';
import { FormScreen } from '@/components/hosted/form-screen';
import { MessageScreen } from '@/components/hosted/message-screen';
import { WelcomeScreen } from '@/components/hosted/welcome-screen';
import { findPublishedCampaign } from '@/lib/campaigns/find-published-campaign';
import { closedText } from '@/lib/forms/closed-text';
import { fieldOptions } from '@/lib/forms/field-options';
import { formPath, participatePath } from '@/lib/forms/hosted-paths';
import { hostedTexts } from '@/lib/forms/hosted-texts';
import { reportFault } from '@/lib/http/error-response';
import { closedReason } from '@/lib/participations/closed-reason';
import { parseChannel, parseSource, parseUserAgent } from '@/lib/participations/origin';
import { recordView } from '@/lib/participations/record-view';
import { participate } from './actions';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const campaign = await findPublishedCampaign((await params).slug);
  return { title: campaign?.revision.definition.general.publicName ?? hostedTexts('en').notFound.title };
}

export default async function CampaignPage({ params, searchParams }: Props) {
  const [{ slug }, query, requestHeaders] = await Promise.all([params, searchParams, headers()]);
  const campaign = await findPublishedCampaign(slug);
  if (!campaign) notFound();
  const { definition } = campaign.revision;
  const texts = hostedTexts(definition.general.locale);
  const website = campaign.website.name;
  const reason = closedReason(campaign, new Date());
  if (reason) {
    const notice = closedText(definition.general, reason);
    return <MessageScreen website={website} name={definition.general.publicName} {...notice} />;
  }

  const channel = parseChannel(query.channel, 'minisite');
  const source = parseSource(query.utm_source ?? query.source);
  const { device, isBot } = parseUserAgent(requestHeaders.get('user-agent'));
  const isEntry = !definition.welcome.enabled || query.step !== 'form';
  if (isEntry && !isBot && requestHeaders.get('x-hosted-view') === '1') {
    after(() => recordView({ campaign, origin: { channel, device, source } }).catch(reportFault));
  }

  const common = { website, definition, progress: texts.progress };
  if (definition.welcome.enabled && query.step !== 'form') {
    return <WelcomeScreen {...common} formHref={formPath(slug, { channel, source })} start={texts.start} />;
  }
  return (
    <FormScreen
      {...common}
      participate={participate}
      initial={{ submissionId: uuidv7(), values: {}, optIns: {}, errors: {}, problem: null, next: null }}
      nativePath={participatePath(slug, { channel, source })}
      hidden={{ slug, channel, source: source ?? '', revision: campaign.revision.id }}
      options={fieldOptions(definition)}
      texts={texts.form}
    />
  );
}
