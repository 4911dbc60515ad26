import type { Manifest } from '@/lib/integrations/define';

type Category = Manifest['category'];
type Filterable = { name: string; description: string; category: Category };

export const categoryLabels: Record<Category, string> = {
  accounts: 'Accounts',
  'sign-on': 'Sign-on',
  webhooks: 'Webhooks',
};

/** The categories that have a card, in the order of the cards, each with how many. */
export function countCategories(
  cards: readonly Filterable[],
): { value: Category; label: string; count: number }[] {
  const present = [...new Set(cards.map(({ category }) => category))];
  return present.map((value) => ({
    value,
    label: categoryLabels[value],
    count: cards.filter(({ category }) => category === value).length,
  }));
}

/** The cards whose name or description holds every word of the search, within a category or all of them. */
export function filterCards<Card extends Filterable>(
  cards: readonly Card[],
  { search, category }: { search: string; category: string },
): Card[] {
  const words = search.toLocaleLowerCase('en').split(/\s+/).filter(Boolean);
  return cards.filter((card) => {
    const text = `${card.name} ${card.description}`.toLocaleLowerCase('en');
    return (category === 'all' || card.category === category) && words.every((word) => text.includes(word));
  });
}

/** "1 on, 0 off" */
export function countStates(cards: readonly { connection: { enabled: boolean } | null }[]): string {
  const on = cards.filter(({ connection }) => connection?.enabled === true).length;
  return `${on} on, ${cards.length - on} off`;
}
