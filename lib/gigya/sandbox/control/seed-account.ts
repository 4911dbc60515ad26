import { keyOfEmail } from '../accounts/account-store';
import { datesAfter } from '../accounts/merge-accounts';
import type { EmailAccount, Tree } from '../accounts/types';
import type { Site } from '../site';
import { newAccountToken, newId, type SandboxState } from '../state';

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
  state: SandboxState;
  site: Site;
  seed: Seed;
  UID: string | undefined;
}): EmailAccount {
  const { state, site, seed } = input;
  const { accounts } = site;
  const known = accounts.emails.get(keyOfEmail(seed.email));
  const UID = known?.UID ?? input.UID ?? newId(state);
  const profile = { ...seed.profile, email: seed.email };
  const dates = datesAfter(null, state.now());
  const account: EmailAccount = {
    ...datesAfter(known ?? null, state.now()),
    UID,
    token: known?.token ?? newAccountToken(state),
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
