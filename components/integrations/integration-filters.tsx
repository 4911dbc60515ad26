'use client';

import type { IntegrationCard } from '@/lib/integrations/list-integrations';
import { SearchInput } from '../ui/search-input';
import { Segmented } from '../ui/segmented';
import { countCategories, countStates } from './filter-cards';

type IntegrationFiltersProps = {
  cards: readonly IntegrationCard[];
  search: string;
  category: string;
  onSearch: (search: string) => void;
  onCategory: (category: string) => void;
};

export function IntegrationFilters({
  cards,
  search,
  category,
  onSearch,
  onCategory,
}: IntegrationFiltersProps) {
  const segments = [{ value: 'all', label: 'All', count: cards.length }, ...countCategories(cards)];
  return (
    <search className="mb-4 flex flex-wrap items-center gap-3">
      <SearchInput
        label="Search integrations"
        value={search}
        onChange={(event) => onSearch(event.target.value)}
        maxLength={100}
        className="w-[280px] max-md:w-full"
      />
      <Segmented<string> label="Category" value={category} segments={segments} onChoose={onCategory} />
      <p className="ml-auto text-ink-2 text-sm max-md:ml-0">{countStates(cards)}</p>
    </search>
  );
}
