import type { IntegrationCard } from '@/lib/integrations/list-integrations';
import type { WebsiteCard } from '@/lib/integrations/list-website-cards';
import { manifests } from '@/lib/integrations/manifests';
import type { ConfigureInput } from './use-configure';

const [first] = manifests;
if (!first) throw new Error('There is no integration to show.');
const manifest = first;

export const storedSecret = {
  ...{ isSet: true, isReadable: true, lastFour: '8fQx' },
  ...{ updatedAt: '2026-01-01T00:00:00.000Z', updatedBy: 'Ada' },
};

export const website = (websiteId: string, own: Partial<WebsiteCard> = {}): WebsiteCard => ({
  ...{ websiteId, name: websiteId, domain: `${websiteId}.example`, settings: {}, secrets: {} },
  ...{ detected: {}, hasOwnKey: false, liveCampaigns: 0, ...own },
});

const card = (change: Partial<IntegrationCard> = {}): IntegrationCard => ({
  ...{ id: manifest.id, name: manifest.name, category: 'accounts', description: '', logo: '/a.svg' },
  choices: { dataCentre: [{ value: 'eu1', label: 'Europe (eu1)' }] },
  connection: {
    ...{ id: 'c', name: 'Lite', enabled: true, revision: 3, updatedAt: '2026-01-01T00:00:00.000Z' },
    ...{ settings: {}, secrets: { apiKey: storedSecret }, detected: {}, needsReentry: false },
  },
  websites: [],
  facts: { waiting: 0, held: 0, needYou: 0, lastDeliveredAt: null },
  liveCampaigns: 0,
  ...change,
});

/** A server that does not answer: what is shown before it does. */
export const never = () => new Promise<never>(() => {});
const actions = {
  ...{ save: never, test: never, describe: never, readSchema: never, getContext: never },
  ...{ listRevisions: never, compareRevisions: never, restoreRevision: never },
};

export const configureInput = (change: Partial<IntegrationCard> = {}): ConfigureInput => ({
  ...{ manifest, card: card(change), switchOn: false, actions, readCard: never, onSaved: never },
});
