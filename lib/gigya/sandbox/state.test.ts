import { expect, it } from 'vitest';
import { createState, findToken, issueToken, type LiteAccount, storeAccount } from './state';

const accountOf = (email: string): LiteAccount => ({
  UID: 'u',
  token: 't',
  email,
  channel: 'email',
  hasLiteAccount: true,
  hasFullAccount: false,
  regSource: null,
  profile: {},
  data: {},
  created: '',
  createdTimestamp: 0,
  lastUpdated: '',
  lastUpdatedTimestamp: 0,
});

it('keeps at most 200,000 accounts and forgets the one not written for longest', () => {
  const state = createState(() => 0);
  for (let index = 0; index < 200_000; index += 1) storeAccount(state, accountOf(`p${index}@mail.com`));
  storeAccount(state, accountOf('p0@mail.com'));
  storeAccount(state, accountOf('new@mail.com'));
  expect(state.accounts.size).toBe(200_000);
  expect(state.accounts.has('p0@mail.com')).toBe(true);
  expect(state.accounts.has('p1@mail.com')).toBe(false);
});

it('keeps at most 50,000 tokens, the newest, and drops expired ones', () => {
  let nowMs = 0;
  const state = createState(() => nowMs);
  const site = { apiKey: 'k', isLite: true };
  const first = issueToken(state, site);
  for (let index = 0; index < 50_000; index += 1) issueToken(state, site);
  expect(state.tokens.size).toBe(50_000);
  expect(findToken(state, first)).toBeNull();
  nowMs = 3_600_001;
  const last = issueToken(state, site);
  expect(state.tokens.size).toBe(1);
  expect(findToken(state, last)).toMatchObject({ isLite: true, createdAt: nowMs });
});
