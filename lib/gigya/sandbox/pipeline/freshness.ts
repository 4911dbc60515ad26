import { createHash } from 'node:crypto';
import { type Answer, refuse } from '../answers';
import type { SandboxState } from '../state';

/** Whether seconds since the epoch are within the tolerance of the sandbox's clock, both edges included. */
export function isTimely(state: SandboxState, seconds: number): boolean {
  const nowSec = Math.floor(state.now() / 1_000);
  return Math.abs(nowSec - seconds) <= state.options.timestampToleranceSec;
}

export const expired = (): Answer => refuse(403002, 'The timestamp is too far from the time of the server');

/**
 * Whether a user key has used a nonce (or a token's id) within twice the tolerance; if not, it has now. Ask only once
 * the signature is known to be good, so that forgeries use nothing up (api.md section 8.2, step 8c).
 */
export function isReplay(state: SandboxState, once: { userKey: string; nonce: string }): boolean {
  const nowMs = state.now();
  const untilMs = nowMs + 2 * state.options.timestampToleranceSec * 1_000;
  // A digest, so that nonces of a megabyte take no more room than others.
  const text = JSON.stringify([once.userKey, once.nonce]);
  const digest = createHash('sha256').update(text).digest('base64');
  return state.nonces.hasSeen(digest, { nowMs, untilMs });
}
