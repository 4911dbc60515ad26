import { describe, expect, test } from 'vitest';
import { countCategories, countStates, filterCards } from './filter-cards';

const accounts = { name: 'Lite', description: 'Makes an account', category: 'accounts' } as const;
const webhook = { name: 'Webhook', description: 'Sends signed JSON', category: 'webhooks' } as const;
const cards = [accounts, webhook];

describe('filterCards', () => {
  test.each([
    ['', 'all', [accounts, webhook]],
    ['  LITE ', 'all', [accounts]],
    ['json sends', 'all', [webhook]],
    ['json account', 'all', []],
    ['', 'webhooks', [webhook]],
    ['lite', 'webhooks', []],
    ['', 'unheard-of', []],
  ])('"%s" in %s', (search, category, expected) => {
    expect(filterCards(cards, { search, category })).toEqual(expected);
  });
});

test('only categories that have a card are offered, with their number', () => {
  expect(countCategories([accounts, accounts, webhook])).toEqual([
    { value: 'accounts', label: 'Accounts', count: 2 },
    { value: 'webhooks', label: 'Webhooks', count: 1 },
  ]);
});

test('what was never set up counts as off', () => {
  const card = (enabled: boolean | null) => ({ connection: enabled === null ? null : { enabled } });
  expect(countStates([card(true), card(false), card(null)])).toBe('1 on, 2 off');
});
