import 'server-only';
import type { MethodFailure } from '../../gigya/call-method';
import type { Envelope } from '../../gigya/envelope';
import { describeError, gigyaErrors, type Reaction } from '../../gigya/errors';
import type { NoAnswerReason } from '../../gigya/no-answer';
import type { Outcome } from '../define';
import type { FaultId } from './fault-texts';
import { rowsOfParameter } from './refused-fields';

export type Verdict = { outcome: Outcome; fault: FaultId };

const faultOfCode = new Map<number, FaultId>([
  [301001, 'wrong_data_centre'],
  [400093, 'wrong_api_key'],
  [403003, 'wrong_secret'],
  [403005, 'wrong_user_key'],
  [403007, 'no_permission'],
  [403010, 'wrong_secret'],
  [403022, 'no_permission'],
  [403023, 'no_permission'],
  [403026, 'no_permission'],
  [403036, 'lite_not_enabled'],
  [403048, 'rate_limited'],
  [409030, 'person_busy'],
  [503001, 'partner_unavailable'],
  [504001, 'partner_timeout'],
  [504002, 'partner_timeout'],
]);

const faultOfReaction: Record<Reaction, FaultId> = {
  retry: 'partner_error',
  fix: 'call_refused',
  reject: 'data_refused',
  pause: 'site_configuration',
};

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
  aborted: 'interrupted',
};

// Faults that only an admin can end, whatever their code asks of a client: another data centre must be chosen.
const pausing = new Set<FaultId>(['wrong_data_centre', 'data_centre_unavailable', 'keys_missing']);

/**
 * What a failed call means for the delivery. Everything unknown is retried, and so is the refusal of a call that carried
 * nothing of the person's: it cannot be the person's data that is refused.
 */
export function classify(failure: MethodFailure, call: { carriesPerson: boolean }): Verdict {
  if (failure.kind === 'no_answer') return verdict(faultOfReason[failure.reason], 'retry', 0);
  const refusal = classifyRefusal(failure.envelope);
  const isRefusedPerson = refusal.outcome.kind === 'rejected';
  return isRefusedPerson && !call.carriesPerson ? verdict('call_refused', 'retry', 0) : refusal;
}

function classifyRefusal(envelope: Envelope): Verdict {
  const { code, reaction, minimumWaitMs } = describeError(envelope.errorCode);
  if (!gigyaErrors.has(code)) return verdict('unknown_code', reaction, minimumWaitMs);
  const fields = envelope.validationErrors.map(({ fieldName }) => fieldName);
  if (reaction === 'reject' && fields.length > 0) {
    const isEmail = fields.some((field) =>
      rowsOfParameter(field).some(({ variables }) => variables.includes('email')),
    );
    return verdict(isEmail ? 'email_refused' : 'fields_refused', reaction, minimumWaitMs);
  }
  return verdict(faultOfCode.get(code) ?? faultOfReaction[reaction], reaction, minimumWaitMs);
}

function verdict(fault: FaultId, reaction: Reaction, minimumWaitMs: number): Verdict {
  if (pausing.has(fault) || reaction === 'pause') return { outcome: { kind: 'paused' }, fault };
  if (reaction === 'reject') return { outcome: { kind: 'rejected' }, fault };
  return { outcome: minimumWaitMs > 0 ? { kind: 'retry', minimumWaitMs } : { kind: 'retry' }, fault };
}
