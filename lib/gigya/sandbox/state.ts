import { keyOfEmail } from './accounts/account-store';
import { demoSite } from './demo-site';
import { createExpiringSet, type ExpiringSet } from './expiring-set';
import { createFaultPlan, type FaultPlan } from './fault-plan';
import { defaultOptions, type SandboxOptions } from './options';
import { createLimits, type Limits } from './pipeline/limits';
import { createRandomSource, type RandomSource } from './random-source';
import { createDemoSite, type Site } from './site';
import { createWebhookQueue, type WebhookQueue } from './webhooks/webhook-queue';

const MAX_TOKENS = 50_000;
const MAX_CALLS = 500;
const TOKEN_LIFETIME_MS = 3_600_000;

export type RegToken = {
  apiKey: string;
  isLite: boolean;
  createdAt: number;
  /** The last millisecond in which it is good. */
  expiresAt: number;
  /** Whose account it has written, or was issued for; lower-cased. */
  email: string | null;
  /** Whether it was issued for that account, as getLiteToken and register do; it then never writes another. */
  isBound: boolean;
};

/** A call as it is kept for people and tests to look at: secrets are masked. */
export type CallEntry = {
  callId: string;
  at: string;
  method: string;
  apiKey: string;
  /** How the call proved who it is. */
  auth: 'secret' | 'signature' | 'bearer' | 'anonymous' | 'none';
  errorCode: number | null;
  verdict: string;
  durationMs: number;
  params: Record<string, string>;
  /** Names of parameters that came in the address, where a secret must never be. */
  inQuery: string[];
};

export type SandboxState = {
  /** Its clock in ms since the epoch. */
  now: () => number;
  /** How far the clock was put forward, in ms. */
  clock: { aheadMs: number };
  /** What ids and tokens are made of; a seed makes them the same in every run. */
  random: RandomSource;
  seed: string | undefined;
  options: SandboxOptions;
  /** By API key. */
  sites: Map<string, Site>;
  tokens: Map<string, RegToken>;
  /** Nonces and token ids that were used, by user key. */
  nonces: ExpiringSet;
  /** What the quotas have counted. */
  limits: Limits;
  /** The newest at the end. */
  calls: CallEntry[];
  callCount: number;
  faults: FaultPlan;
  webhooks: WebhookQueue;
};

/** @param realNow the clock that its own follows, in ms since the epoch; with a `seed` every id can be foretold */
export function createState(realNow: () => number, seed?: string): SandboxState {
  const clock = { aheadMs: 0 };
  const now = () => realNow() + clock.aheadMs;
  const webhooks = createWebhookQueue({ now, random: (size) => state.random(size) });
  const state: SandboxState = { now, clock, seed, webhooks, ...emptyState(now, seed) };
  return state;
}

/** Forgets everything and is the demo site again. */
export function resetState(state: SandboxState): void {
  state.webhooks.clear();
  state.clock.aheadMs = 0;
  Object.assign(state, emptyState(state.now, state.seed));
}

function emptyState(
  now: () => number,
  seed: string | undefined,
): Omit<SandboxState, 'now' | 'clock' | 'seed' | 'webhooks'> {
  return {
    random: createRandomSource(seed),
    options: defaultOptions(),
    sites: new Map([[demoSite.apiKey, createDemoSite(now)]]),
    tokens: new Map(),
    nonces: createExpiringSet(),
    limits: createLimits(),
    calls: [],
    callCount: 0,
    faults: createFaultPlan(),
  };
}

/** 32 hexadecimal digits, as call ids and UIDs are. */
export const newId = ({ random }: Pick<SandboxState, 'random'>): string => random(16).toString('hex');

/** 64 hexadecimal digits, as the tokens of e-mail accounts are (api.md section 8.3). */
export const newAccountToken = ({ random }: Pick<SandboxState, 'random'>): string =>
  random(32).toString('hex');

/**
 * Stores a token that, like the seen ones, is long and uses `.`, `-`, `_` and `~` (api.md section 1.1). With an e-mail
 * it is bound to that account. It is good for an hour unless told otherwise.
 */
export function issueToken(
  state: SandboxState,
  token: { apiKey: string; isLite: boolean; email?: string; lifetimeMs?: number },
): string {
  const random = state.random(162).toString('base64url');
  const text = `st2.s.${random.slice(0, 88)}.${random.slice(88)}-~_${newId(state)}`;
  const { apiKey, isLite, email, lifetimeMs = TOKEN_LIFETIME_MS } = token;
  const createdAt = state.now();
  const bound = { email: email === undefined ? null : keyOfEmail(email), isBound: email !== undefined };
  state.tokens.set(text, { apiKey, isLite, createdAt, expiresAt: createdAt + lifetimeMs, ...bound });
  for (const [oldest, { expiresAt }] of state.tokens) {
    if (state.tokens.size <= MAX_TOKENS && createdAt <= expiresAt) break;
    state.tokens.delete(oldest);
  }
  return text;
}

/** The token's record while it is good. */
export function findToken(state: SandboxState, text: string): RegToken | null {
  const token = state.tokens.get(text);
  return token && state.now() <= token.expiresAt ? token : null;
}

export function recordCall(state: SandboxState, entry: CallEntry): void {
  state.callCount += 1;
  state.calls.push(entry);
  if (state.calls.length > MAX_CALLS) state.calls.shift();
}
