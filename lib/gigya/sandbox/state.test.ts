import { expect, it } from 'vitest';
import { createState, findToken, issueToken } from './state';

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

it('takes a token for as long as it was issued', () => {
  let nowMs = 0;
  const state = createState(() => nowMs);
  const token = issueToken(state, { apiKey: 'k', isLite: true, email: 'Jane@mail.com', lifetimeMs: 1_000 });
  nowMs = 1_000;
  expect(findToken(state, token)).toMatchObject({ email: 'jane@mail.com', isBound: true });
  nowMs = 1_001;
  expect(findToken(state, token)).toBeNull();
});
