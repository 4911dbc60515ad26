import 'server-only';
import type { MethodFailure } from '../../gigya/call-method';
import type { AttemptReport, Warning } from '../define';
import type { Attempt } from './attempt-plan';
import type { FaultId } from './fault-texts';
import { judge } from './judge';
import type { Leaf } from './mapping/leaf';
import { partnerWords } from './partner-words';
import { leftOutAs } from './protect/fill-gaps';
import type { Ending, Push } from './push-once';
import { fieldWarnings, isField, leavesOfParameter, parameterWarnings } from './refused-fields';

// The limits of a report: what is more is not told.
const MAX_WARNINGS = 200;
const MAX_FIELDS = 200;
const MAX_CALLS = 20;

type Told = Pick<AttemptReport, 'outcome' | 'fault' | 'errorCode' | 'message'>;
type Reported = { push: Push; attempt: Attempt; isCutShort: boolean };

/** The report of an attempt by its last push. `warnings` are about what no push of it would have sent. */
export function toReport(input: Reported & { warnings: Warning[] }): AttemptReport {
  const { push, attempt } = input;
  const { end, sent } = push;
  const calls = attempt.caller.calls.slice(-MAX_CALLS);
  if (end.kind === 'ended') {
    const warnings = push.warnings.length > 0 ? distinct([...push.warnings, ...input.warnings]) : [];
    return { ...toldEnding(end.ending, input), ...nothingSent, calls, warnings };
  }
  const told = toldWrite(end, input);
  const warnings = distinct([...push.warnings, ...input.warnings, ...warningsOf(input, told)]);
  return {
    ...told,
    calls,
    fieldsSent: leavesOf(push)
      .map(({ parameter }) => parameter)
      .slice(0, MAX_FIELDS),
    body: sent.length > 0 ? JSON.stringify(sent.map(({ params }) => params)) : null,
    warnings,
  };
}

const nothingSent = { fieldsSent: [], body: null };

/** The report of an attempt that made no call. */
export function notSent(fault: FaultId, kind: 'paused' | 'rejected'): AttemptReport {
  const nothing = { errorCode: null, message: null, calls: [], warnings: [], ...nothingSent };
  return { outcome: { kind }, fault, ...nothing };
}

function toldEnding({ outcome, fault, failure }: Ending, reported: Reported): Told {
  const errorCode = failure?.call.errorCode ?? null;
  return { outcome, fault, errorCode, message: failure && wordsOf(failure, reported) };
}

/**
 * What becomes of the delivery. Consents alone that are refused for good after an import do not undo the import; and what
 * only time kept from being sent without the refused fields is sent again later.
 */
function toldWrite(end: Exclude<Push['end'], { kind: 'ended' }>, reported: Reported): Told {
  const { push, attempt } = reported;
  const result = end.kind === 'written' ? end.result : end.failure;
  const { errorCode } = result.call;
  if (result.kind === 'ok') return { outcome: { kind: 'delivered' }, fault: null, errorCode, message: null };
  const at = end.kind === 'failed' ? end.at : 'set';
  const call = { carriesPerson: at === 'import' || at === 'set', hasToken: at === 'set' };
  const verdict = judge(result, { site: attempt.caller.site, ...call });
  const message = wordsOf(result, reported);
  if (reported.isCutShort) {
    return { outcome: { kind: 'retry' }, fault: 'no_answer_in_time', errorCode, message };
  }
  const isImported = verdict.outcome.kind === 'rejected' && push.sent.length > 1;
  const outcome: Told['outcome'] = isImported ? { kind: 'delivered' } : verdict.outcome;
  const fault = outcome.kind === 'delivered' ? null : verdict.fault;
  return { outcome, fault, errorCode, message };
}

function wordsOf(failure: MethodFailure, { push, attempt }: Reported): string | null {
  const { profile, answers } = attempt.content;
  const sent = leavesOf(push).flatMap(({ value }) => (typeof value === 'boolean' ? [] : [String(value)]));
  const values = [...Object.values(profile), ...Object.values(answers), attempt.email, ...sent];
  return partnerWords(failure, { credentials: attempt.caller.site.credentials, values });
}

/** What was sent, once each: the e-mail address goes along with every call. */
function leavesOf({ sent }: Push): Leaf[] {
  const leaves = sent.flatMap((call) => call.leaves);
  return [...new Map(leaves.map((leaf) => [leaf.parameter, leaf])).values()];
}

/** A field may be refused once more after it was left out: it is named by what was answered, not by what was sent last. */
function warningsOf({ push, attempt }: Reported, { outcome }: Told): Warning[] {
  const leaves = leavesOf(push);
  const refused = push.end.kind === 'failed' ? refusedIn(push.end.failure, attempt.leaves) : [];
  const isCallLost = push.end.kind === 'failed' && outcome.kind === 'delivered' && refused.length === 0;
  const lost = isCallLost ? lostWith(push.sent.at(-1)?.leaves ?? []) : [];
  const ignored = push.ignored
    .filter((name) => !isField(name) || leavesOfParameter(name, leaves).length > 0)
    .flatMap((name) => parameterWarnings({ name, reason: 'ignored', leaves }));
  return [...refused, ...lost, ...ignored];
}

const refusedIn = (failure: MethodFailure, leaves: Leaf[]): Warning[] =>
  failure.kind === 'refused' ? fieldWarnings(failure.envelope, leaves) : [];

/** The consents of a call that was refused after the import had arrived. */
const lostWith = (leaves: Leaf[]): Warning[] =>
  leftOutAs(
    'not_accepted',
    leaves.filter(({ row }) => row.setting === 'optIns'),
  );

function distinct(warnings: Warning[]): Warning[] {
  const byContent = new Map(
    warnings.map((warning) => {
      const { variable, field, optIn, parameter, reason } = warning;
      return [JSON.stringify([variable, field, optIn, parameter, reason]), warning];
    }),
  );
  return [...byContent.values()].slice(0, MAX_WARNINGS);
}
