import type { Metadata } from 'next';
import { Page } from '@/components/ui/page';
import { PageHead } from '@/components/ui/page-head';
import { requireSession } from '@/lib/auth/require-session';
import { can } from '@/lib/auth/roles';
import { getIntegrationsScreen } from '@/lib/integrations/get-integrations-screen';
import { IntegrationsBoard } from './integrations-board';

export const metadata: Metadata = { title: 'Integrations & partners' };

export default async function IntegrationsPage() {
  const { ctx, user } = await requireSession('console:view');
  const screen = await getIntegrationsScreen({ ctx });
  return (
    <Page>
      <PageHead title="Integrations & partners" crumbs={[{ label: 'Settings' }]}>
        Where participations go. Only admins can switch or configure a connection; everyone else sees this
        page as it is.
      </PageHead>
      <IntegrationsBoard
        initial={screen}
        readAt={new Date().toISOString()}
        mayManage={can(user.role, 'integration:manage')}
      />
    </Page>
  );
}
