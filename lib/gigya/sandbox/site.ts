import type { RealDataCentreId } from '../data-centres';
import { type AccountStore, createAccountStore } from './accounts/account-store';
import { demoSite } from './demo-site';
import { createSchema, type SiteSchema } from './schema/site-schema';
import type { WebhookEvent } from './webhooks/webhook-queue';

/** A user or application key of a site and the methods it may call; `*` stands for all. */
export type SiteUser = {
  userKey: string;
  /** Base64, as Gigya hands secrets out. Null for a key that signs with its private key alone. */
  secret: string | null;
  /** SPKI PEM; null where the key has no pair. */
  publicKeyPem: string | null;
  permissions: string[];
  isActive: boolean;
};

/** Where a site wants to hear of events (api.md section 6.3). */
export type Webhook = {
  name: string;
  url: string;
  events: WebhookEvent['type'][];
  /** 1.x is signed with the secret of `signingUserKey`, 2.0 with the site's own key pair. */
  version: '1.0' | '1.1' | '2.0';
  signingUserKey: string | null;
  isActive: boolean;
};

export type Site = {
  apiKey: string;
  dataCentre: RealDataCentreId;
  users: SiteUser[];
  /** Lite registration is a separately activated package (api.md section 1.1). */
  isLiteEnabled: boolean;
  policies: {
    /** What becomes of lite data when the person registers (api.md section 1.7). */
    progression: 'none' | 'auto';
    /** isAvailableLoginID then answers 403026 (api.md section 1.5). */
    harvestingProtection: boolean;
    /** `one`: a single account holds the lite and the site identity, so that lite writes reach it (api.md section 1.7). */
    accountModel: 'legacy' | 'one';
  };
  schema: SiteSchema;
  webhooks: Webhook[];
  accounts: AccountStore;
};

/** A site with nothing in it. */
export function createSite(input: { apiKey: string; users: SiteUser[]; now: () => number }): Site {
  return {
    apiKey: input.apiKey,
    dataCentre: 'eu1',
    users: input.users,
    isLiteEnabled: true,
    policies: { progression: 'none', harvestingProtection: false, accountModel: 'legacy' },
    schema: createSchema('open'),
    webhooks: [],
    accounts: createAccountStore(input.now),
  };
}

/** The site that the sandbox is born with. */
export function createDemoSite(now: () => number): Site {
  const { apiKey, userKey, secret } = demoSite;
  const user = { userKey, secret, publicKeyPem: null, permissions: ['*'], isActive: true };
  return createSite({ apiKey, users: [user], now });
}
