import type { Metadata } from 'next';
import { cookies, headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { campaignHref } from '@/components/campaigns/editor/steps';
import { StatusBadge } from '@/components/campaigns/status-badge';
import { RememberTimeZone } from '@/components/statistics/remember-time-zone';
import { StatisticsView } from '@/components/statistics/statistics-view';
import { Page } from '@/components/ui/page';
import { PageHead } from '@/components/ui/page-head';
import { TabLinks } from '@/components/ui/tab-links';
import { requireSession, type Session } from '@/lib/auth/require-session';
import { can } from '@/lib/auth/roles';
import { getCampaign } from '@/lib/campaigns/queries';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { preferredLocale } from '@/lib/http/preferred-locale';
import { listParticipants } from '@/lib/statistics/list-participants';
import { getStatistics } from '@/lib/statistics/queries';
import {
  cursorSchema,
  defaultPeriod,
  defaultTimeZone,
  periodSchema,
  timeZoneCookie,
  timeZoneSchema,
} from '@/lib/statistics/schemas';
import { rememberTimeZone } from './actions';

export const metadata: Metadata = { title: 'Statistics' };

type StatisticsPageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** An address that was mistyped or has aged shows the usual period. */
const searchSchema = z.object({
  period: periodSchema.catch(defaultPeriod),
  before: cursorSchema.optional().catch(undefined),
  after: cursorSchema.optional().catch(undefined),
});

async function readerTimeZone(): Promise<string> {
  const cookie = (await cookies()).get(timeZoneCookie)?.value;
  return timeZoneSchema.catch(defaultTimeZone).parse(cookie);
}

type Asked = z.infer<typeof searchSchema> & { campaignId: string; timeZone: string };

async function readPage({ ctx, user }: Session, input: Asked) {
  const campaign = await getCampaign({ ctx, input }).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not_found') notFound();
    throw error;
  });
  const [statistics, listed] = await Promise.all([
    getStatistics({ ctx, input }),
    can(user.role, 'participants:view') ? listParticipants({ ctx, input }) : null,
  ]);
  return { campaign, statistics, listed };
}

export default async function StatisticsPage({ params, searchParams }: StatisticsPageProps) {
  const session = await requireSession('console:view');
  const [{ id: campaignId }, search, timeZone] = await Promise.all([params, searchParams, readerTimeZone()]);
  const asked = { ...searchSchema.parse(search), campaignId, timeZone };
  const { campaign, statistics, listed } = await readPage(session, asked);
  const { internalName, slug, status, revision } = campaign;
  return (
    <Page>
      <PageHead
        title={internalName}
        crumbs={[{ label: 'Campaigns', href: '/campaigns' }]}
        badge={<StatusBadge status={status} revision={revision?.number} />}
      />
      <TabLinks
        label="Campaign"
        tabs={[
          { href: campaignHref(campaignId, 'general'), label: 'Edit', isCurrent: false },
          { href: campaignHref(campaignId, 'statistics'), label: 'Statistics', isCurrent: true },
        ]}
      />
      <div className="mt-4">
        <StatisticsView
          campaignId={campaignId}
          initial={{ statistics, pushes: listed?.pushes ?? {} }}
          readAt={new Date().toISOString()}
          listed={listed}
          locale={preferredLocale((await headers()).get('accept-language'))}
          hosted={{ url: `${env().APP_URL}/c/${slug}`, isOpen: status === 'live' }}
        />
      </div>
      <RememberTimeZone shown={timeZone} remember={rememberTimeZone} />
    </Page>
  );
}
