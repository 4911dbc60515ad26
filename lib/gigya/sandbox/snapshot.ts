import { z } from 'zod';
import { createAccountStore } from './accounts/account-store';
import type { FieldDefinition } from './schema/profile-fields';
import type { Site } from './site';
import { fieldToJson } from './site-schemas';
import { type SiteInSnapshot, type Snapshot, snapshotSchema } from './snapshot-schema';
import { resetState, type SandboxState } from './state';

/**
 * Everything that the sandbox knows, as JSON: sites with schema, keys, policies, webhooks and accounts, and the options.
 * Without tokens, nonces, planned faults and the list of calls. It holds every secret and every person in clear.
 */
export function takeSnapshot(state: SandboxState): Snapshot {
  return {
    format: 'gigya-sandbox',
    version: 1,
    takenAt: new Date(state.now()).toISOString(),
    options: state.options,
    sites: [...state.sites.values()].map(siteToJson),
  };
}

/**
 * Becomes what a snapshot says and forgets everything else. A snapshot that is wrong anywhere changes nothing; the result
 * is then what is wrong with it, in words. All accounts are visible to accounts.search at once.
 */
export function loadSnapshot(state: SandboxState, snapshot: unknown): { error: string } | null {
  const parsed = snapshotSchema.safeParse(snapshot);
  if (!parsed.success) return { error: z.prettifyError(parsed.error) };
  const { options, sites } = parsed.data;
  resetState(state);
  state.options = options;
  state.sites = new Map(sites.map((site) => [site.apiKey, toSite(site, state.now)]));
  return null;
}

function siteToJson({ schema, accounts, ...site }: Site): Snapshot['sites'][number] {
  return {
    ...site,
    schema: {
      mode: schema.mode,
      profile: fieldsToJson(schema.profile),
      data: { fields: fieldsToJson(schema.data.fields), isDynamic: schema.data.isDynamic },
      subscriptions: Object.fromEntries(schema.subscriptions),
      preferences: Object.fromEntries(schema.preferences),
      communications: [...schema.communications],
    },
    accounts: {
      emails: [...accounts.emails.values()],
      lites: [...accounts.lites.values()],
      fulls: [...accounts.fulls.values()].map((account) => ({
        ...account,
        loginIDs: { ...account.loginIDs, emails: [...account.loginIDs.emails] },
      })),
    },
  };
}

function fieldsToJson(fields: Map<string, FieldDefinition>) {
  return Object.fromEntries([...fields].map(([path, field]) => [path, fieldToJson(field)]));
}

function toSite({ accounts, ...site }: SiteInSnapshot, now: () => number): Site {
  // What was written long ago is past every search lag.
  let isLoading = true;
  const store = createAccountStore(() => (isLoading ? Number.NEGATIVE_INFINITY : now()));
  for (const account of accounts.emails) store.putEmail(account);
  for (const record of accounts.lites) store.putLite(record);
  for (const account of accounts.fulls) store.putFull(account);
  isLoading = false;
  return { ...site, accounts: store };
}
