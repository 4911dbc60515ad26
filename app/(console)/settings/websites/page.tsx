import type { Metadata } from 'next';
import { Page } from '@/components/ui/page';
import { requireSession } from '@/lib/auth/require-session';
import { can } from '@/lib/auth/roles';
import { listCountries } from '@/lib/forms/countries';
import { listWebsites } from '@/lib/websites/list-websites';
import { WebsitesBoard } from './websites-board';

export const metadata: Metadata = { title: 'Websites' };

export default async function WebsitesPage() {
  const { ctx, user } = await requireSession('console:view');
  return (
    <Page>
      <WebsitesBoard
        websites={await listWebsites({ ctx })}
        countries={listCountries('en')}
        canManage={can(user.role, 'website:manage')}
      />
    </Page>
  );
}
