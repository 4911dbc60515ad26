import 'server-only';
import type { Context } from '../context';
import { type ConnectionChange, listConnectionChanges } from './list-connection-changes';
import { type IntegrationCard, listIntegrations } from './list-integrations';

const recentChanges = 8;

export type IntegrationsScreen = { cards: IntegrationCard[]; changes: ConnectionChange[] };

/** What the page "Integrations & partners" and its poll show. */
export async function getIntegrationsScreen({ ctx }: { ctx: Context }): Promise<IntegrationsScreen> {
  const [cards, changes] = await Promise.all([
    listIntegrations({ ctx }),
    listConnectionChanges({ ctx, input: { limit: recentChanges } }),
  ]);
  return { cards, changes };
}
