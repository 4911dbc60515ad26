import 'server-only';
import type { AttemptReport, DeliveryContent, OpenConnection } from '../define';
import { type Attempt, findingsOf, methodOf, type Plan } from './attempt-plan';
import { startAttemptTime } from './attempt-time';
import { Caller } from './caller';
import { chooseWrites } from './choose-writes';
import type { DeliveryMemory } from './delivery-memory';
import { couldLeaveOut, improvePlan, readSchema } from './improve-plan';
import { settingsSchema } from './manifest';
import { mapContent } from './mapping/map-content';
import { openSite, type Surroundings } from './open-site';
import { protectionOf } from './protect/apply-policy';
import { type Push, pushOnce } from './push-once';
import type { Remedy } from './remedies';
import { notSent, toReport } from './to-report';
import { withPastTimes } from './write/past-times';
import { siteKey } from './write/schema-keeper';

/**
 * Pushes one participation as a Lite account, by a registration or an import, and minds a full account of the same e-mail
 * address as the settings say. A refusal that has a remedy is followed by one more push within the attempt; what is
 * refused after that is classified. Repeating a push is safe: the same values are written again (api.md section 4.1).
 */
export async function deliver(input: {
  connection: OpenConnection;
  content: DeliveryContent;
  signal: AbortSignal;
  surroundings: Surroundings;
  memory: DeliveryMemory;
  /** A clock in milliseconds. */
  now: () => number;
}): Promise<AttemptReport> {
  const { connection, content, signal, memory } = input;
  const opened = openSite({ ...connection, surroundings: input.surroundings });
  if ('fault' in opened) return notSent(opened.fault, 'paused');
  const settings = settingsSchema.parse(connection.settings);
  const { warnings, ...mapped } = mapContent({ content, settings });
  const leaves = withPastTimes(mapped.leaves, Date.now());
  const email = leaves.find(({ parameter }) => parameter === 'profile.email')?.value;
  if (typeof email !== 'string') return notSent('email_missing', 'rejected');
  const time = startAttemptTime(input.now);
  const attempt: Attempt = {
    ...{ connection, content, settings, email, leaves, time, memory },
    key: siteKey(connection),
    protection: protectionOf(settings, content),
    caller: new Caller({ site: opened.site, signal, time }),
    schemaRead: null,
  };
  const { push, plan, isCutShort } = await pushUntilDone(attempt);
  const report = toReport({ push, attempt, isCutShort, warnings: [...plan.warnings, ...warnings] });
  return { ...report, ...findingsOf(attempt) };
}

/** Pushes until nothing is refused, nothing more can be done, or the time is over (`isCutShort`). */
async function pushUntilDone(attempt: Attempt): Promise<{ push: Push; plan: Plan; isCutShort: boolean }> {
  const { caller, time } = attempt;
  const tried = new Set<Remedy>();
  const isKnown = isKnownToEnd(attempt);
  const schema = await firstSchema(attempt, isKnown);
  let plan: Plan = { schema, without: new Set(), warnings: [], imported: null };
  for (;;) {
    const current = plan;
    const method = methodOf(attempt, current);
    const push = await pushOnce({
      caller,
      opensFirst: method === 'registration' && !isKnown,
      imported: current.imported,
      choose: () => chooseWrites(attempt, current, method),
    });
    const isOver = caller.signal.aborted || !time.allowsRemedy();
    const next = isOver ? null : await improvePlan(attempt, { plan: current, push, tried });
    if (!next)
      return { push, plan: current, isCutShort: isOver && couldLeaveOut(attempt, { plan: current, push }) };
    plan = { ...next, imported: push.imported };
  }
}

/** Whether it is known without a call that the person has a full account that these settings do not write to. */
function isKnownToEnd({ protection, memory, key, email }: Attempt): boolean {
  const isEnding = protection === 'never' || protection === 'review';
  return isEnding && memory.knownFull.get(key, email) !== undefined;
}

/**
 * Automatic needs the schema to decide; whatever is chosen, one that is known tells what would be refused. It is read
 * again from time to time: what it closes is never sent, so that no refusal would tell that it is open by now.
 */
async function firstSchema(attempt: Attempt, isKnown: boolean): Promise<Plan['schema']> {
  const { settings, connection, memory } = attempt;
  const known = memory.schemas.known(connection);
  if (isKnown || (settings.writeMethod !== 'automatic' && !known)) return known;
  return memory.schemas.fresh(connection, () => readSchema(attempt));
}
