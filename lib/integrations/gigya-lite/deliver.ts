import 'server-only';
import type { Profile } from '../../forms/variables';
import type { GigyaCall, GigyaSite } from '../../gigya/call';
import type { AttemptReport, DeliveryContent, OpenConnection, Warning } from '../define';
import type { FindDataCentre } from './find-data-centre';
import { toGigyaProfile } from './map';
import { openSite, type Surroundings } from './open-site';
import { type Push, pushOnce } from './push-once';
import { withoutRefused } from './refused-fields';
import { chooseRemedy, type Remedy } from './remedies';
import { notSent, toReport } from './to-report';

/** So that an attempt with slow answers ends well within the minute that its caller gives it. */
const REMEDIES_WITHIN_MS = 15_000;

/** What the next push of an attempt sends and where; the warnings are about what is left out of the answers. */
type Plan = { site: GigyaSite; answers: Profile; warnings: Warning[] };

type Attempt = {
  connection: OpenConnection;
  content: DeliveryContent;
  signal: AbortSignal;
  findDataCentre: FindDataCentre;
  /** A clock in milliseconds. */
  now: () => number;
};

/**
 * Pushes one participation as a Lite account: a lite token, then the profile. A refusal that has a remedy is followed by
 * one more push within the attempt; what is refused after that is classified. Repeating a push is safe: the same values
 * are written again (api.md section 4.1).
 */
export async function deliver(input: Attempt & { surroundings: Surroundings }): Promise<AttemptReport> {
  const { connection, content, signal, now } = input;
  const opened = openSite({ ...connection, surroundings: input.surroundings });
  if ('fault' in opened) return notSent(opened.fault, 'paused');
  const startedAt = now();
  const tried = new Set<Remedy>();
  const calls: GigyaCall[] = [];
  let servedFrom = connection.detected.dataCentre;
  let plan: Plan = { site: opened.site, answers: content.profile, warnings: [] };
  for (;;) {
    const mapped = toGigyaProfile({ profile: plan.answers, locale: content.locale });
    if (!mapped.profile.email) return notSent('email_missing', 'rejected');
    const push = await pushOnce({ site: plan.site, mapped, campaignId: content.campaign.id, signal });
    calls.push(...push.calls);
    if (isServed(push, plan)) servedFrom = push.site.servedFrom;
    const isOver = signal.aborted || now() - startedAt > REMEDIES_WITHIN_MS;
    const next = isOver ? null : await improve(input, { plan, push, tried });
    if (next) {
      plan = next;
      continue;
    }
    const report = toReport({ push, calls, leftOut: plan.warnings, content });
    if (!servedFrom || servedFrom === connection.detected.dataCentre) return report;
    return { ...report, detected: { dataCentre: servedFrom } };
  }
}

/** Whether the site lives where the push ended: Gigya sent it there, or answered there without the symptom 500028. */
function isServed({ site, refusedAt, result }: Push, plan: Plan): boolean {
  if (site.servedFrom !== plan.site.servedFrom || refusedAt !== 'init') return true;
  return result.kind === 'refused' && result.envelope.errorCode !== 500028;
}

/** The plan that the remedy for a refused push leads to; null when there is none. */
async function improve(
  { connection, signal, findDataCentre }: Attempt,
  { plan, push, tried }: { plan: Plan; push: Push; tried: Set<Remedy> },
): Promise<Plan | null> {
  if (push.refusedAt === null || push.result.kind !== 'refused') return null;
  const { site, result } = push;
  const { envelope } = result;
  const remedy = chooseRemedy({ refusedAt: push.refusedAt, errorCode: envelope.errorCode, tried });
  if (!remedy) return null;
  tried.add(remedy);
  if (remedy === 'token' || remedy === 'repeat') return { ...plan, site };
  if (remedy === 'fields') {
    const reduced = withoutRefused(envelope, plan.answers);
    return reduced && { site, answers: reduced.answers, warnings: [...plan.warnings, ...reduced.warnings] };
  }
  const found = await findDataCentre({ revisionId: connection.revisionId, site, signal });
  return found && !signal.aborted ? { ...plan, site: { ...site, servedFrom: found } } : null;
}
