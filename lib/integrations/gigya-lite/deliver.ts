import 'server-only';
import type { Profile } from '../../forms/variables';
import type { GigyaCall, GigyaSite } from '../../gigya/call';
import type { MethodResult } from '../../gigya/call-method';
import { initRegistration } from '../../gigya/init-registration';
import { setAccountInfo } from '../../gigya/set-account-info';
import type { AttemptReport, DeliveryContent, MappingRow, OpenConnection } from '../define';
import type { FaultId } from './fault-texts';
import { classify } from './faults';
import { type MappedProfile, toGigyaProfile, type Warning } from './map';
import { openSite, type Surroundings } from './open-site';
import { partnerWords } from './partner-words';
import { rowsOfParameter, withoutRefused } from './refused-fields';

type Push = { mapped: MappedProfile; refusedAt: 'init' | 'set' | null; result: MethodResult<unknown> };
type Remedy = { kind: 'fields' | 'token'; answers: Profile; warnings: Warning[] };

/**
 * Pushes one participation as a Lite account: a lite token, then the profile. Within the attempt it sends once more
 * without fields that Gigya refused, and once more with a fresh token when it refused the token (403005, api.md section
 * 1.2); what is refused after that is classified. Repeating a push is safe: the same values are written again.
 */
export async function deliver(input: {
  connection: OpenConnection;
  content: DeliveryContent;
  signal: AbortSignal;
  surroundings: Surroundings;
}): Promise<AttemptReport> {
  const { connection, content, signal, surroundings } = input;
  const opened = openSite({ ...connection, surroundings });
  if ('fault' in opened) return notSent(opened.fault, 'paused');
  const { site } = opened;
  const calls: GigyaCall[] = [];
  const tried = new Set<Remedy['kind']>();
  const warnings: Warning[] = [];
  for (let answers = content.profile; ; ) {
    const mapped = toGigyaProfile({ profile: answers, locale: content.locale });
    if (!mapped.profile.email) return notSent('email_missing', 'rejected');
    const push = await pushOnce({ site, mapped, content, signal, calls });
    const remedy = signal.aborted ? null : remedyFor(push, answers);
    if (!remedy || tried.has(remedy.kind)) return toReport({ push, calls, warnings, site, content });
    tried.add(remedy.kind);
    warnings.push(...remedy.warnings);
    answers = remedy.answers;
  }
}

async function pushOnce(input: {
  site: GigyaSite;
  mapped: MappedProfile;
  content: DeliveryContent;
  signal: AbortSignal;
  calls: GigyaCall[];
}): Promise<Push> {
  const { site, signal, mapped, calls } = input;
  const opening = await initRegistration({ site, signal });
  calls.push(opening.call);
  if (opening.kind !== 'ok') return { mapped, refusedAt: 'init', result: opening };
  const { regToken } = opening.answer;
  const regSource = `campaign ${input.content.campaign.id}`;
  const writing = await setAccountInfo({ site, signal, regToken, regSource, profile: mapped.profile });
  calls.push(writing.call);
  return { mapped, refusedAt: writing.kind === 'ok' ? null : 'set', result: writing };
}

/** What could make the same push succeed at once. */
function remedyFor(push: Push, answers: Profile): Remedy | null {
  if (push.refusedAt !== 'set' || push.result.kind !== 'refused') return null;
  const { envelope } = push.result;
  if (envelope.errorCode === 403005) return { kind: 'token', answers, warnings: [] };
  const reduced = withoutRefused(envelope, answers);
  return reduced && { kind: 'fields', ...reduced };
}

function toReport(input: {
  push: Push;
  calls: GigyaCall[];
  warnings: Warning[];
  site: GigyaSite;
  content: DeliveryContent;
}): AttemptReport {
  const { push, calls, site, content } = input;
  const { profile, warnings } = push.mapped;
  const wasSent = push.refusedAt !== 'init';
  const sent = {
    calls,
    fieldsSent: wasSent ? push.mapped.fieldsSent : [],
    body: wasSent ? JSON.stringify(profile) : null,
    warnings: [...input.warnings, ...warnings],
  };
  if (push.result.kind === 'ok') {
    const ignored = ignoredFields(push.result.envelope.ignoredParams, push.mapped.fieldsSent);
    const done = { outcome: { kind: 'delivered' }, fault: null, errorCode: 0, message: null } as const;
    return {
      ...sent,
      ...done,
      warnings: [...sent.warnings, ...ignored.filter(({ variable }) => content.profile[variable])],
    };
  }
  const values = [...Object.values(content.profile), ...textsOf(profile), ...Object.values(site.credentials)];
  const message = partnerWords(push.result, values);
  return {
    ...sent,
    ...classify(push.result, { carriesPerson: wasSent }),
    errorCode: push.result.call.errorCode,
    message,
  };
}

/** Gigya drops what it does not take with a warning instead of an error (`ignoredParams`, api.md section 3). */
function ignoredFields(ignored: { paramName: string }[], fieldsSent: string[]): Warning[] {
  const isSent = ({ parameters }: MappingRow) => parameters.some((name) => fieldsSent.includes(name));
  const rows = ignored.flatMap(({ paramName }) => rowsOfParameter(paramName).filter(isSent));
  return [...new Set(rows)].flatMap(({ variables }) =>
    variables.map((variable) => ({ variable, reason: 'Gigya ignored it.' })),
  );
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

function notSent(fault: FaultId, kind: 'paused' | 'rejected'): AttemptReport {
  const nothing = { errorCode: null, message: null, calls: [], fieldsSent: [], warnings: [], body: null };
  return { outcome: { kind }, fault, ...nothing };
}
