import { randomBytes } from 'node:crypto';
import { keyOfEmail } from '../accounts/account-store';
import type { EmailAccount, Tree } from '../accounts/types';
import type { Site } from '../site';
import { newId } from '../state';

type Seed = {
  kind: 'lite' | 'full';
  email: string;
  profile: Tree;
  data: Tree;
  subscriptions: Tree;
  preferences: Tree;
};

/** Writes a lite or full account as it is given, unchecked, over what is known of the e-mail; tells no webhook. */
export function seedAccount(input: {
  site: Site;
  nowMs: number;
  seed: Seed;
  UID: string | undefined;
}): EmailAccount {
  const { site, nowMs, seed } = input;
  const { accounts } = site;
  const known = accounts.emails.get(keyOfEmail(seed.email));
  const UID = known?.UID ?? input.UID ?? newId();
  const profile = { ...seed.profile, email: seed.email };
  const dates = datesOf(nowMs);
  const account: EmailAccount = {
    ...dates,
    ...(known ? { created: known.created, createdTimestamp: known.createdTimestamp } : {}),
    UID,
    token: known?.token ?? randomBytes(32).toString('hex'),
    email: seed.email,
    channel: 'email',
    hasLiteAccount: seed.kind === 'lite' || (known?.hasLiteAccount ?? false),
    hasFullAccount: seed.kind === 'full' || (known?.hasFullAccount ?? false),
    regSource: known?.regSource ?? null,
    profile: { ...known?.profile, ...profile },
    data: { ...known?.data, ...seed.data },
    subscriptions: { ...known?.subscriptions, ...seed.subscriptions },
    preferences: { ...known?.preferences, ...seed.preferences },
    communications: known?.communications ?? {},
  };
  accounts.putEmail(account);
  if (seed.kind === 'lite') {
    accounts.putLite({ ...dates, UID, email: seed.email, profile, data: seed.data });
  } else {
    accounts.putFull({
      ...dates,
      UID,
      isRegistered: true,
      isVerified: true,
      isActive: true,
      loginIDs: { emails: [seed.email], username: null },
      regSource: null,
      profile,
      data: seed.data,
      preferences: seed.preferences,
    });
  }
  return account;
}

function datesOf(nowMs: number) {
  const at = new Date(nowMs).toISOString();
  return { created: at, createdTimestamp: nowMs, lastUpdated: at, lastUpdatedTimestamp: nowMs };
}
