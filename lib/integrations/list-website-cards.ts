import 'server-only';
import type { Manifest } from './define';
import { detectedFor } from './detected-with';
import { type SecretState, secretStates } from './secrets';
import { overriddenSettings } from './setting-values';
import type { CurrentConnection } from './stored-connection';

/** A website of the account, and what it overrides of a connection. */
export type WebsiteCard = {
  websiteId: string;
  name: string;
  domain: string;
  /** Overrides only. */
  settings: Record<string, unknown>;
  secrets: Record<string, SecretState>;
  /** What the partner told about itself, by the name of a setting, as it counts for this website. */
  detected: Record<string, string>;
  /** Whether it goes to a place of its own at the partner. */
  hasOwnKey: boolean;
  /** Its campaigns that are on and push to this connection. */
  liveCampaigns: number;
};

export type ListedWebsite = { id: string; name: string; domain: string };

/** The account's websites with what each overrides; a connection that is not configured yet has no overrides. */
export function websiteCards(
  manifest: Manifest,
  input: {
    accountId: string;
    websites: readonly ListedWebsite[];
    current: CurrentConnection | null;
    liveCampaigns: ReadonlyMap<string, number>;
  },
): WebsiteCard[] {
  const { accountId, websites, current, liveCampaigns } = input;
  return websites.map(({ id: websiteId, name, domain }) => {
    const card = { websiteId, name, domain, liveCampaigns: liveCampaigns.get(websiteId) ?? 0 };
    const website = current?.websites.find((row) => row.websiteId === websiteId) ?? null;
    const secrets =
      current && website
        ? secretStates({ accountId, connectionId: current.id, websiteId }, website.secrets)
        : {};
    const global = current && { revisionId: current.global.revisionId, detected: current.detected };
    return {
      ...card,
      settings: website ? overriddenSettings(manifest, website.settings) : {},
      secrets,
      detected: global ? detectedFor(manifest, { global, website }) : {},
      hasOwnKey: manifest.destination !== undefined && manifest.destination in secrets,
    };
  });
}
