'use client';

import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { fieldLabels, partnerFields } from '@/components/integrations/entries';
import { FailureNotice } from '@/components/integrations/failure-notice';
import { filterCards } from '@/components/integrations/filter-cards';
import { IntegrationFilters } from '@/components/integrations/integration-filters';
import { RecentChanges } from '@/components/integrations/recent-changes';
import { useIntegrations } from '@/components/integrations/use-integrations';
import { writeUrl } from '@/components/integrations/write-url';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import type { IntegrationsScreen } from '@/lib/integrations/get-integrations-screen';
import { manifests } from '@/lib/integrations/manifests';
import { IntegrationItem } from './integration-item';

type IntegrationsBoardProps = {
  initial: IntegrationsScreen;
  /** When `initial` was read, ISO 8601. */
  readAt: string;
  mayManage: boolean;
};

const labels = Object.fromEntries(
  manifests.map((manifest) => [manifest.id, fieldLabels(partnerFields(manifest))]),
);

export function IntegrationsBoard({ initial, readAt, mayManage }: IntegrationsBoardProps) {
  const { screen, failure } = useIntegrations(initial);
  const parameters = useSearchParams();
  const [search, setSearch] = useState(parameters.get('q') ?? '');
  const category = parameters.get('category') ?? 'all';

  const changeSearch = (text: string) => {
    setSearch(text);
    writeUrl({ q: text });
  };
  const changeCategory = (value: string) => writeUrl({ category: value === 'all' ? null : value });
  const clear = () => {
    setSearch('');
    writeUrl({ q: null, category: null });
  };

  const shown = filterCards(screen.cards, { search, category });
  return (
    <>
      {failure && (
        <FailureNotice failure={failure} title="What you see is not renewed any more." className="mb-4" />
      )}
      {!mayManage && (
        <Notice title="You can look at this page." className="mb-4">
          Only an admin of your account can switch or configure a connection.
        </Notice>
      )}
      <IntegrationFilters
        cards={screen.cards}
        search={search}
        category={category}
        onSearch={changeSearch}
        onCategory={changeCategory}
      />
      {shown.length === 0 ? (
        <EmptyState title="No integration fits" action={<Button onClick={clear}>Clear the filters</Button>}>
          {search.trim() === ''
            ? 'There is none in this category.'
            : `Nothing is found for “${search.trim()}”.`}
        </EmptyState>
      ) : (
        <ul className="grid gap-4 lg:grid-cols-3">
          {shown.map((card) => {
            const manifest = manifests.find(({ id }) => id === card.id);
            return (
              manifest && (
                <IntegrationItem
                  key={card.id}
                  card={card}
                  manifest={manifest}
                  mayManage={mayManage}
                  now={readAt}
                />
              )
            );
          })}
        </ul>
      )}
      <RecentChanges changes={screen.changes} labels={labels} now={readAt} />
    </>
  );
}
