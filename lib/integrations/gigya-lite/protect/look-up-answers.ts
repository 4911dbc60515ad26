import 'server-only';
import type { MethodFailure } from '../../../gigya/call-method';
import { describeError } from '../../../gigya/errors';
import { namesUserKey } from '../faults';

/** Full accounts as far as they are read: whose it is, and what is filled in where that was asked for. */
export type FullAccount = { uid: string | null; content: AccountContent | null };
export type AccountContent = { profile: Record<string, unknown>; data: Record<string, unknown> };

/**
 * What a way of looking somebody up says. `closed`: this site or these keys do not allow it. `failed`: it may be asked
 * again later, and nothing may be written until it is.
 */
export type LookUp =
  | { kind: 'nobody' }
  | { kind: 'full'; account: FullAccount }
  | { kind: 'closed'; failure: MethodFailure | null }
  | { kind: 'failed'; failure: MethodFailure }
  | { kind: 'too_many_searches' };

/** What a look-up for somebody who is not there was seen or is taken to answer (api.md sections 1.5, 4.1 and 8.4). */
const nobodyCodes = new Set([403005, 403047, 404000, 404003, 404004]);
/** The keys lack the permission, or the site does not offer the method or hides its accounts (api.md section 4.1). */
const closedCodes = new Set([403007, 403022, 403023, 403026, 403036, 405001, 400096]);

/** What the refusal of a look-up means, or its missing answer. */
export function readFailure(failure: MethodFailure): 'nobody' | 'closed' | 'failed' {
  if (failure.kind === 'no_answer') return 'failed';
  const { errorCode } = failure.envelope;
  if (closedCodes.has(errorCode)) return 'closed';
  return nobodyCodes.has(errorCode) && !namesUserKey(failure.envelope) ? 'nobody' : 'failed';
}

/** Whether the same question has no chance of an answer later, so that another way is tried. */
export const isFinal = (failure: MethodFailure): boolean =>
  failure.kind === 'refused' && describeError(failure.envelope.errorCode).reaction === 'reject';
