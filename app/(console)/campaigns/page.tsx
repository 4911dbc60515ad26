import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { z } from 'zod';
import { CampaignSearch } from '@/components/campaigns/list/campaign-search';
import { CampaignTable } from '@/components/campaigns/list/campaign-table';
import { FirstRun } from '@/components/campaigns/list/first-run';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Page } from '@/components/ui/page';
import { PageHead } from '@/components/ui/page-head';
import { requireSession } from '@/lib/auth/require-session';
import { can } from '@/lib/auth/roles';
import { getFirstRun } from '@/lib/campaigns/get-first-run';
import { listCampaigns } from '@/lib/campaigns/queries';

export const metadata: Metadata = { title: 'Campaigns' };

const searchParamsSchema = z.object({
  search: z
    .string()
    .transform((text) =>
      text
        .replace(/\p{Cc}/gu, '')
        .trim()
        .slice(0, 100),
    )
    .catch(''),
  cursor: z.uuid().optional().catch(undefined),
});

type CampaignsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CampaignsPage({ searchParams }: CampaignsPageProps) {
  const { ctx, user } = await requireSession('console:view');
  const { search, cursor } = searchParamsSchema.parse(await searchParams);
  const { items, nextCursor } = await listCampaigns({ ctx, input: { search: search || undefined, cursor } });
  const create = can(user.role, 'campaign:edit') ? <CreateButton /> : null;
  if (items.length === 0 && !search && !cursor) {
    const state = await getFirstRun({ ctx });
    return (
      <Page>
        <PageHead title="Campaigns" />
        <FirstRun state={state} action={create} canManageTeam={can(user.role, 'team:manage')} />
      </Page>
    );
  }
  return (
    <Page>
      <PageHead title="Campaigns" actions={create} />
      <div className="mb-4">
        <CampaignSearch search={search} />
      </div>
      <Card aria-label="Campaigns" className="overflow-hidden">
        {items.length === 0 ? (
          <NothingFound search={search} />
        ) : (
          <CampaignTable campaigns={items} now={new Date().toISOString()} />
        )}
        <Paging search={search} cursor={cursor} nextCursor={nextCursor} />
      </Card>
    </Page>
  );
}

function CreateButton() {
  return (
    <ButtonLink href="/campaigns/new" tone="primary">
      <Plus />
      Create campaign
    </ButtonLink>
  );
}

function NothingFound({ search }: { search: string }) {
  return (
    <EmptyState
      title={search ? `No campaign is called “${search}”` : 'There is nothing further back'}
      action={<ButtonLink href="/campaigns">{search ? 'Clear the search' : 'Show the newest'}</ButtonLink>}
      className="wrap-anywhere"
    >
      {search
        ? 'The search looks into internal names. Another word may find it.'
        : 'The campaigns of this page are gone, or the address is not complete.'}
    </EmptyState>
  );
}

type PagingProps = { search: string; cursor: string | undefined; nextCursor: string | null };

function Paging({ search, cursor, nextCursor }: PagingProps) {
  if (!cursor && nextCursor === null) return null;
  const query = search ? { search } : {};
  return (
    <nav aria-label="More campaigns" className="flex justify-between gap-2 border-line border-t px-5 py-3">
      {cursor ? (
        <ButtonLink href={{ pathname: '/campaigns', query }} size="sm">
          Newest
        </ButtonLink>
      ) : (
        <span />
      )}
      {nextCursor !== null && (
        <ButtonLink href={{ pathname: '/campaigns', query: { ...query, cursor: nextCursor } }} size="sm">
          Older
        </ButtonLink>
      )}
    </nav>
  );
}
