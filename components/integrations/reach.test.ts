import { expect, test } from 'vitest';
import type { WebsiteCard } from '@/lib/integrations/list-website-cards';
import { reachWords } from './reach';

const website: WebsiteCard = {
  ...{ websiteId: 'w', name: 'W', domain: 'w.example', settings: {}, secrets: {} },
  ...{ detected: {}, hasOwnKey: false, liveCampaigns: 0 },
};

test.each([
  [2, 4, 'Saving applies to 2 websites and 4 live campaigns.'],
  [2, 0, 'Saving applies to 2 websites.'],
  [1, 1, 'Saving applies to 1 live campaign.'],
  [0, 0, undefined],
])('a save with %i websites and %i live campaigns says what it reaches', (websites, liveCampaigns, words) => {
  const card = { websites: Array.from({ length: websites }, () => website), liveCampaigns };
  expect(reachWords(card, false)).toBe(words);
});

test('a save that also switches on says so', () => {
  expect(reachWords({ websites: [website], liveCampaigns: 3 }, true)).toBe('Saving also switches it on.');
});
