import { expect, it } from 'vitest';
import { createAccountStore } from './account-store';
import type { EmailAccount, FullAccount } from './types';

const dates = { created: '', createdTimestamp: 0, lastUpdated: '', lastUpdatedTimestamp: 0 };
const empty = { profile: {}, data: {}, preferences: {}, regSource: null, ...dates };

const accountOf = (email: string, UID = `uid of ${email}`): EmailAccount => ({
  ...empty,
  UID,
  token: `token of ${email}`,
  email,
  channel: 'email',
  hasLiteAccount: true,
  hasFullAccount: false,
  subscriptions: {},
  communications: {},
});

const fullOf = (UID: string, emails: string[], username: string | null = null): FullAccount => ({
  ...empty,
  UID,
  isRegistered: true,
  isVerified: false,
  isActive: true,
  loginIDs: { emails, username },
});

it('keeps at most 200,000 accounts and forgets the one not written for longest', () => {
  const store = createAccountStore(() => 0);
  for (let index = 0; index < 200_000; index += 1) store.putEmail(accountOf(`p${index}@mail.com`));
  store.putEmail(accountOf('p0@mail.com'));
  store.putEmail(accountOf('new@mail.com'));
  expect(store.emails.size).toBe(200_000);
  expect(store.emails.has('p0@mail.com')).toBe(true);
  expect(store.emails.has('p1@mail.com')).toBe(false);
  expect(store.emailOfToken('token of p1@mail.com')).toBeUndefined();
});

it('keeps at most 200,000 full accounts, also where they share an e-mail account', () => {
  const store = createAccountStore(() => 0);
  store.putEmail(accountOf('a@mail.com', 'u0'));
  for (let index = 0; index < 200_000; index += 1) store.putFull(fullOf(`u${index}`, [`p${index}@mail.com`]));
  store.putFull(fullOf('u0', ['p0@mail.com']));
  store.putFull(fullOf('new', ['new@mail.com']));
  expect(store.fulls.size).toBe(200_000);
  expect([store.fulls.has('u0'), store.fulls.has('u1')]).toEqual([true, false]);
  expect(store.fullOfLogin('p1@mail.com')).toBeUndefined();
  expect(store.emailOfUid('u0')).toBeDefined();
});

it('finds an e-mail account by UID and token, also after its UID or its spelling changed', () => {
  const store = createAccountStore(() => 0);
  store.putEmail(accountOf('a@mail.com', 'one'));
  store.putEmail(accountOf('A@mail.com', 'two'));
  expect(store.emails.size).toBe(1);
  expect(store.emailOfUid('one')).toBeUndefined();
  expect(store.emailOfUid('two')?.email).toBe('A@mail.com');
  expect(store.emailOfToken('token of a@mail.com')).toBeUndefined();
  store.removeEmail('a@mail.com');
  expect(store.emailOfUid('two')).toBeUndefined();
  expect(store.emailOfToken('token of A@mail.com')).toBeUndefined();
});

it('leaves a UID with the address that has it now', () => {
  const store = createAccountStore(() => 0);
  store.putEmail(accountOf('old@mail.com', 'one'));
  store.putEmail(accountOf('new@mail.com', 'one'));
  store.putEmail(accountOf('old@mail.com', 'two'));
  expect(store.emailOfUid('one')?.email).toBe('new@mail.com');
});

it('finds a full account by every login that it has now, and by no other', () => {
  const store = createAccountStore(() => 0);
  store.putFull(fullOf('one', ['Jane@mail.com'], 'Jane'));
  expect(store.fullOfLogin('jane@MAIL.com')?.UID).toBe('one');
  expect(store.fullOfLogin('JANE')?.UID).toBe('one');
  store.putFull(fullOf('one', ['other@mail.com']));
  expect(store.fullOfLogin('jane@mail.com')).toBeUndefined();
  expect(store.fullOfLogin('jane')).toBeUndefined();
  expect(store.fullOfLogin('other@mail.com')?.UID).toBe('one');
  store.removeFull('one');
  expect(store.fullOfLogin('other@mail.com')).toBeUndefined();
});
