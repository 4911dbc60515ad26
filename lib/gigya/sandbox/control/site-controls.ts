import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { newKeyPair } from '../new-key-pair';
import { dataCentreSchema } from '../options';
import { createSite, type Site, type SiteUser } from '../site';
import { apiKeySchema, policiesSchema, userSchema } from '../site-schemas';
import { type Control, good, refused, taking, takingForSite } from './control';

const { userKey: userKeySchema, secret, publicKeyPem, permissions, isActive } = userSchema.shape;
const changedUserSchema = z.strictObject({
  userKey: userKeySchema,
  secret: secret.unwrap().optional(),
  publicKeyPem: publicKeyPem.unwrap().optional(),
  permissions: permissions.unwrap().optional(),
  isActive: isActive.unwrap().optional(),
});

const changedPoliciesSchema = policiesSchema.partial();

export const listSites: Control = ({ state }) => good({ sites: [...state.sites.values()].map(describeSite) });

/**
 * Adds a site or changes one: what is not named stays. A new key that comes with neither a secret nor a public key is
 * given a secret, which is in this answer and in no other.
 */
export const postSite = taking(
  z.strictObject({
    apiKey: apiKeySchema,
    dataCentre: dataCentreSchema.optional(),
    isLiteEnabled: z.boolean().optional(),
    policies: changedPoliciesSchema.optional(),
    users: z.array(changedUserSchema).max(100).default([]),
    removedUsers: z.array(userKeySchema).default([]),
  }),
  ({ state, body }) => {
    const { apiKey, dataCentre, isLiteEnabled, policies, users, removedUsers } = body;
    const site = state.sites.get(apiKey) ?? createSite({ apiKey, users: [], now: state.now });
    state.sites.set(apiKey, site);
    site.dataCentre = dataCentre ?? site.dataCentre;
    site.isLiteEnabled = isLiteEnabled ?? site.isLiteEnabled;
    site.policies = changedPolicies(site.policies, policies ?? {});
    const newSecrets = users.flatMap((user) => putUser(site, user));
    site.users = site.users.filter(({ userKey }) => !removedUsers.includes(userKey));
    return good({ ...describeSite(site), newSecrets: Object.fromEntries(newSecrets) });
  },
);

/** Makes an RSA pair for a key; the private half is in this answer and is kept nowhere. */
export const postKeyPair = takingForSite({ userKey: userKeySchema }, ({ site, body: { userKey } }) => {
  const { publicKeyPem, privateKeyPem } = newKeyPair();
  putUser(site, { userKey, publicKeyPem });
  return good({ apiKey: site.apiKey, userKey, publicKeyPem, privateKeyPem });
});

/** The secret of a key, for the person who wants to sign in with it. */
export const revealSecret = takingForSite({ userKey: userKeySchema }, ({ site, body: { userKey } }) => {
  const user = site.users.find((known) => known.userKey === userKey);
  return user ? good({ userKey, secret: user.secret }) : refused(404, 'The site has no such key');
});

/** The name and secret of a key that got a new secret. */
function putUser(
  site: Site,
  changes: z.output<typeof changedUserSchema>,
): [userKey: string, secret: string][] {
  const { userKey } = changes;
  const known = site.users.find((user) => user.userKey === userKey);
  const isBare = changes.secret === undefined && changes.publicKeyPem === undefined;
  const made = !known && isBare ? randomBytes(32).toString('base64') : null;
  const before: SiteUser = known ?? userSchema.parse({ userKey, secret: made });
  const user: SiteUser = {
    userKey,
    secret: changes.secret === undefined ? before.secret : changes.secret,
    publicKeyPem: changes.publicKeyPem === undefined ? before.publicKeyPem : changes.publicKeyPem,
    permissions: changes.permissions ?? before.permissions,
    isActive: changes.isActive ?? before.isActive,
  };
  site.users = known ? site.users.map((other) => (other === known ? user : other)) : [...site.users, user];
  return made === null ? [] : [[userKey, made]];
}

function changedPolicies(
  policies: Site['policies'],
  { progression, harvestingProtection, accountModel }: z.output<typeof changedPoliciesSchema>,
): Site['policies'] {
  return {
    progression: progression ?? policies.progression,
    harvestingProtection: harvestingProtection ?? policies.harvestingProtection,
    accountModel: accountModel ?? policies.accountModel,
  };
}

/** A site without its secrets, schema and accounts. */
function describeSite({ apiKey, dataCentre, isLiteEnabled, policies, users, schema, accounts }: Site) {
  return {
    apiKey,
    dataCentre,
    isLiteEnabled,
    policies,
    schema: schema.mode,
    accounts: accounts.emails.size,
    fullAccounts: accounts.fulls.size,
    users: users.map(({ secret: hidden, ...user }) => ({ ...user, hasSecret: hidden !== null })),
  };
}
