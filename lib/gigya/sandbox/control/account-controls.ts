import { z } from 'zod';
import { keyOfEmail } from '../accounts/account-store';
import type { EmailAccount, FullAccount } from '../accounts/types';
import { treeSchema } from '../schema/parse-tree';
import type { Site } from '../site';
import { good, readingSite, refused, takingForSite, unreadable } from './control';
import { seedAccount } from './seed-account';

const pageSchema = z.object({
  email: z.string().optional(),
  kind: z.enum(['email', 'full']).default('email'),
  limit: z.coerce.number().int().min(1).max(200_000).default(1_000),
  offset: z.coerce.number().int().min(0).default(0),
});

/** E-mail accounts, or full accounts with `kind=full`; the newest first. */
export const listAccounts = readingSite(({ site, query }) => {
  const asked = pageSchema.safeParse(Object.fromEntries(query));
  if (!asked.success) return unreadable(asked.error);
  const { email, kind, limit, offset } = asked.data;
  if (email !== undefined) {
    const account = findAccount(site, kind, email);
    return good({ total: account ? 1 : 0, accounts: account ? [account] : [] });
  }
  const { emails, fulls } = site.accounts;
  const newestFirst = [...(kind === 'full' ? fulls : emails).values()].reverse();
  return good({ total: newestFirst.length, accounts: newestFirst.slice(offset, offset + limit) });
});

function findAccount(
  site: Site,
  kind: 'email' | 'full',
  email: string,
): EmailAccount | FullAccount | undefined {
  const account = site.accounts.emails.get(keyOfEmail(email));
  return kind === 'email' || !account ? account : site.accounts.fulls.get(account.UID);
}

const optionalTree = treeSchema.default({});

/** Puts a person there without any call, so that tests and demonstrations can begin with one. */
export const postAccount = takingForSite(
  {
    kind: z.enum(['lite', 'full']).default('lite'),
    email: z.email().max(320),
    UID: z.string().min(1).max(252).optional(),
    profile: optionalTree,
    data: optionalTree,
    subscriptions: optionalTree,
    preferences: optionalTree,
  },
  ({ state, site, body: { UID, ...seed } }) => {
    const known = site.accounts.emails.get(keyOfEmail(seed.email));
    if (known && UID !== undefined && known.UID !== UID) {
      return refused(409, 'This e-mail has an account with another UID');
    }
    return good(seedAccount({ state, site, seed, UID }));
  },
);
