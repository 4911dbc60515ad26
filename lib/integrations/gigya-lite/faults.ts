import 'server-only';
import type { MethodFailure } from '../../gigya/call-method';
import type { Envelope } from '../../gigya/envelope';
import { describeError } from '../../gigya/errors';
import type { NoAnswerReason } from '../../gigya/no-answer';
import type { Outcome } from '../define';
import type { FaultId } from './fault-texts';
import { outcomeKind } from './outcome-kind';
import { toParameter } from './refused-fields';

export type Verdict = { outcome: Outcome; fault: FaultId };

const faultOfReason: Record<NoAnswerReason, FaultId> = {
  timeout: 'no_answer_in_time',
  refused: 'unreachable',
  unknown_host: 'unreachable',
  reset: 'connection_lost',
  untrusted_certificate: 'untrusted_certificate',
  redirected: 'unreadable_answer',
  too_large: 'unreadable_answer',
  unreadable: 'unreadable_answer',
  unknown_data_centre: 'data_centre_unavailable',
  unusable_key: 'private_key_unusable',
  aborted: 'interrupted',
};

// What keeps every call of the connection from being made, until an admin changes its settings.
const pausing = new Set<FaultId>(['data_centre_unavailable', 'private_key_unusable']);

// The call that carries the person follows one that was taken with the same keys, so there 403005 is about the token
// unless its details name the user key (api.md sections 4.1 and 4.2); the next attempt gets another token.
const UNAUTHORISED = 403005;
export const namesUserKey = ({ errorDetails = '' }: Envelope) => /user ?key/i.test(errorDetails);

/** What is known of a failed call; one that carries the person has a token unless told otherwise. */
export type FailedCall = { carriesPerson: boolean; hasToken?: boolean };

/**
 * What a failed call means for the delivery. Everything unknown is retried, and so is the refusal of a call that carried
 * nothing of the person's: it cannot be the person's data that is refused.
 */
export function classify(failure: MethodFailure, call: FailedCall): Verdict {
  if (failure.kind === 'no_answer') {
    const fault = faultOfReason[failure.reason];
    return { outcome: { kind: pausing.has(fault) ? 'paused' : 'retry' }, fault };
  }
  const error = describeError(failure.envelope.errorCode);
  const kind = outcomeKind(error);
  const isAboutPerson = kind === 'rejected' || kind === 'delivered';
  if (isAboutPerson && !call.carriesPerson) return { outcome: { kind: 'retry' }, fault: 'call_refused' };
  const { hasToken = call.carriesPerson } = call;
  const isAboutToken = error.code === UNAUTHORISED && hasToken && !namesUserKey(failure.envelope);
  if (isAboutToken) return { outcome: { kind: 'retry' }, fault: 'token_refused' };
  if (kind === 'rejected') {
    return { outcome: { kind }, fault: refusedField(failure.envelope) ?? error.meaning };
  }
  const { minimumWaitMs } = error;
  const outcome: Outcome = kind === 'retry' && minimumWaitMs > 0 ? { kind, minimumWaitMs } : { kind };
  return { outcome, fault: error.meaning };
}

/** Whether the refusal is about fields, which stand beside the outer code whatever that is (api.md section 4.2). */
function refusedField({ validationErrors }: Envelope): FaultId | null {
  if (validationErrors.length === 0) return null;
  const isEmail = validationErrors.some(({ fieldName }) => toParameter(fieldName) === 'profile.email');
  return isEmail ? 'email_refused' : 'fields_refused';
}
