import 'server-only';
import type { GigyaCall } from '../../gigya/call';
import type { AttemptReport, DeliveryContent, Warning } from '../define';
import type { FaultId } from './fault-texts';
import { judge } from './judge';
import { partnerWords } from './partner-words';
import type { Push } from './push-once';
import { fieldWarnings, parameterWarnings, rowsOfParameter } from './refused-fields';

const MAX_WARNINGS = 50;

/** The report of an attempt by its last push. `leftOut` says what that push left out. */
export function toReport(input: {
  push: Push;
  calls: GigyaCall[];
  leftOut: Warning[];
  content: DeliveryContent;
}): AttemptReport {
  const { push, calls, content } = input;
  const { profile, fieldsSent } = push.mapped;
  const wasSent = push.refusedAt !== 'init';
  const sent = {
    calls,
    fieldsSent: wasSent ? fieldsSent : [],
    body: wasSent ? JSON.stringify(profile) : null,
    warnings: distinct([...input.leftOut, ...push.mapped.warnings, ...warningsOf(push, content)]),
  };
  if (push.result.kind === 'ok') {
    return { ...sent, outcome: { kind: 'delivered' }, fault: null, errorCode: 0, message: null };
  }
  const values = [...Object.values(content.profile), ...textsOf(profile)];
  const { outcome, fault } = judge(push.result, { site: push.site, carriesPerson: wasSent });
  return {
    ...sent,
    outcome,
    fault: outcome.kind === 'delivered' ? null : fault,
    errorCode: push.result.call.errorCode,
    message: partnerWords(push.result, { credentials: push.site.credentials, values }),
  };
}

/** The report of an attempt that made no call. */
export function notSent(fault: FaultId, kind: 'paused' | 'rejected'): AttemptReport {
  const nothing = { errorCode: null, message: null, calls: [], fieldsSent: [], warnings: [], body: null };
  return { outcome: { kind }, fault, ...nothing };
}

function warningsOf(push: Push, { profile: answers }: DeliveryContent): Warning[] {
  const refused = push.result.kind === 'refused' ? fieldWarnings(push.result.envelope, answers) : [];
  const ignored = push.ignored
    .filter((name) => isUnmapped(name) || wasSentAs(name, push.mapped.fieldsSent))
    .flatMap((name) => parameterWarnings({ name, reason: 'ignored', answers }));
  return [...refused, ...ignored];
}

const isUnmapped = (name: string) => rowsOfParameter(name).length === 0;
const wasSentAs = (name: string, fieldsSent: string[]) =>
  rowsOfParameter(name).some(({ parameters }) => parameters.some((sent) => fieldsSent.includes(sent)));

function distinct(warnings: Warning[]): Warning[] {
  const byContent = new Map(
    warnings.map((warning) => [`${warning.variable} ${warning.parameter} ${warning.reason}`, warning]),
  );
  return [...byContent.values()].slice(0, MAX_WARNINGS);
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
