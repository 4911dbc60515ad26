import { randomBytes, randomUUID } from 'node:crypto';
import { createFaultPlan, type FaultPlan } from './fault-plan';
import { createDemoSite, type Site } from './site';

const MAX_ACCOUNTS = 200_000;
const MAX_TOKENS = 50_000;
const MAX_CALLS = 500;
const TOKEN_LIFETIME_MS = 3_600_000;

/** An e-mail account as a search would show it (api.md sections 1.5 and 8.3). */
export type LiteAccount = {
  UID: string;
  token: string;
  email: string;
  channel: 'email';
  hasLiteAccount: boolean;
  hasFullAccount: boolean;
  regSource: string | null;
  profile: Record<string, unknown>;
  data: Record<string, unknown>;
  created: string;
  createdTimestamp: number;
  lastUpdated: string;
  lastUpdatedTimestamp: number;
};

export type RegToken = { apiKey: string; isLite: boolean; createdAt: number; email: string | null };

/** A call as it is kept for people and tests to look at: secrets are masked. */
export type CallEntry = {
  callId: string;
  at: string;
  method: string;
  errorCode: number | null;
  verdict: string;
  durationMs: number;
  params: Record<string, string>;
  /** Names of parameters that came in the address, where a secret must never be. */
  inQuery: string[];
};

export type SandboxState = {
  now: () => number;
  site: Site;
  /** By lower-cased e-mail, the last written at the end. */
  accounts: Map<string, LiteAccount>;
  tokens: Map<string, RegToken>;
  /** The newest at the end. */
  calls: CallEntry[];
  callCount: number;
  faults: FaultPlan;
};

export function createState(now: () => number): SandboxState {
  return { now, ...emptyState() };
}

/** Forgets everything and is the demo site again. */
export function resetState(state: SandboxState): void {
  Object.assign(state, emptyState());
}

function emptyState(): Omit<SandboxState, 'now'> {
  const faults = createFaultPlan();
  return { site: createDemoSite(), accounts: new Map(), tokens: new Map(), calls: [], callCount: 0, faults };
}

/** 32 hexadecimal digits, as call ids and UIDs are. */
export const newId = (): string => randomUUID().replaceAll('-', '');

/** Stores a token that, like the seen ones, is long and uses `.`, `-`, `_` and `~` (api.md section 1.1). */
export function issueToken(state: SandboxState, token: Omit<RegToken, 'createdAt' | 'email'>): string {
  const random = randomBytes(162).toString('base64url');
  const text = `st2.s.${random.slice(0, 88)}.${random.slice(88)}-~_${newId()}`;
  state.tokens.set(text, { ...token, createdAt: state.now(), email: null });
  for (const [oldest, { createdAt }] of state.tokens) {
    if (state.tokens.size <= MAX_TOKENS && state.now() - createdAt <= TOKEN_LIFETIME_MS) break;
    state.tokens.delete(oldest);
  }
  return text;
}

/** The token's record while it is good: one hour (api.md section 1.1). */
export function findToken(state: SandboxState, text: string): RegToken | null {
  const token = state.tokens.get(text);
  return token && state.now() - token.createdAt <= TOKEN_LIFETIME_MS ? token : null;
}

/** Writes an account and makes it the newest; the one that was not written for longest goes when there are too many. */
export function storeAccount(state: SandboxState, account: LiteAccount): void {
  const key = account.email.toLowerCase();
  state.accounts.delete(key);
  state.accounts.set(key, account);
  if (state.accounts.size <= MAX_ACCOUNTS) return;
  const [oldest] = state.accounts.keys();
  if (oldest !== undefined) state.accounts.delete(oldest);
}

export function recordCall(state: SandboxState, entry: CallEntry): void {
  state.callCount += 1;
  state.calls.push(entry);
  if (state.calls.length > MAX_CALLS) state.calls.shift();
}
