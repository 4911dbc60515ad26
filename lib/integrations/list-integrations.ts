import 'server-only';
import { authorise } from '../auth/authorise';
import type { Context } from '../context';
import { prisma } from '../db/client';
import { askedFields } from './asked-fields';
import { type ConnectionFacts, type CountedConnection, readConnectionFacts } from './connection-facts';
import type { Manifest } from './define';
import { detectedWith } from './detected-with';
import { effectiveValues } from './effective';
import { mayConfigure } from './internal';
import { type ListedWebsite, type WebsiteCard, websiteCards } from './list-website-cards';
import { manifests } from './manifests';
import { getImplementation } from './registry';
import { type SecretState, secretStates } from './secrets';
import { settingsWithDefaults } from './setting-values';
import { type CurrentConnection, readConnections } from './stored-connection';

export type IntegrationCard = Pick<Manifest, 'id' | 'name' | 'category' | 'description' | 'logo'> & {
  choices: Record<string, { value: string; label: string }[]>;
  connection: {
    id: string;
    name: string;
    enabled: boolean;
    /** The newest, Global and websites together. */
    revision: number;
    /** Global ones; a setting that was never saved has its default. */
    settings: Record<string, unknown>;
    secrets: Record<string, SecretState>;
    /** What the partner told about itself, by the name of a setting. */
    detected: Record<string, string>;
    needsReentry: boolean;
    updatedAt: string;
  } | null;
  /** All websites of the account; for admins only. */
  websites: WebsiteCard[];
  facts: ConnectionFacts;
  /** Campaigns that are on and push to this connection. */
  liveCampaigns: number;
};

/** Every integration with this account's connection. Settings and what is known of the keys are for admins only. */
export async function listIntegrations({ ctx }: { ctx: Context }): Promise<IntegrationCard[]> {
  authorise(ctx, 'console:view');
  const { accountId } = ctx;
  const [connections, counted, websites] = await Promise.all([
    readConnections(prisma(), { accountId }),
    readConnectionFacts(accountId),
    prisma().website.findMany({
      where: { accountId, deletedAt: null },
      select: { id: true, name: true, domain: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    }),
  ]);
  return manifests.map((manifest) => {
    const current = connections.find(({ integrationId }) => integrationId === manifest.id) ?? null;
    const count = (current && counted.get(current.id)) ?? nothingCounted;
    return integrationCard(manifest, { ctx, current, count, websites });
  });
}

const nothingCounted: CountedConnection = {
  facts: { waiting: 0, held: 0, needYou: 0, lastDeliveredAt: null },
  liveCampaigns: new Map(),
};

type CardInput = {
  ctx: Context;
  current: CurrentConnection | null;
  count: CountedConnection;
  websites: readonly ListedWebsite[];
};

function integrationCard(manifest: Manifest, { ctx, current, count, websites }: CardInput): IntegrationCard {
  const { id, name, category, description, logo } = manifest;
  const { facts, liveCampaigns } = count;
  const isAdmin = mayConfigure(ctx);
  const { accountId } = ctx;
  const ids = new Set(websites.map((website) => website.id));
  return {
    ...{ id, name, category, description, logo },
    choices: isAdmin ? (getImplementation(id)?.choices() ?? {}) : {},
    connection: current && connectionOf(manifest, { accountId, isAdmin, current, ids }),
    websites: isAdmin ? websiteCards(manifest, { accountId, websites, current, liveCampaigns }) : [],
    facts,
    liveCampaigns: [...liveCampaigns.values()].reduce((sum, live) => sum + live, 0),
  };
}

type ConnectionInput = {
  accountId: string;
  isAdmin: boolean;
  current: CurrentConnection;
  /** Websites that are not deleted. */
  ids: ReadonlySet<string>;
};

function connectionOf(manifest: Manifest, { accountId, isAdmin, current, ids }: ConnectionInput) {
  const { id, enabled, newest, global, detected, websites } = current;
  const owner = { accountId, connectionId: id };
  const live = websites.filter(({ websiteId }) => ids.has(websiteId));
  const effective = [null, ...live].map((website) => effectiveValues(manifest, owner, { global, website }));
  const newestSave = Math.max(...[global, ...live].map(({ createdAt }) => createdAt.getTime()));
  return {
    id,
    name: global.name,
    enabled,
    revision: newest,
    settings: isAdmin ? settingsWithDefaults(manifest, global.settings) : {},
    secrets: isAdmin ? secretStates({ ...owner, websiteId: null }, global.secrets) : {},
    detected: isAdmin ? detectedWith(global.revisionId, detected) : {},
    needsReentry: effective.some(({ settings, secrets }) => {
      const asked = Object.keys(askedFields(manifest, settings).secrets.shape);
      return asked.some((field) => secrets[field] === null);
    }),
    updatedAt: new Date(newestSave).toISOString(),
  };
}
