import 'server-only';
import { getSchema } from '../../gigya/get-schema';
import type { Attempt, Plan } from './attempt-plan';
import { type SiteSchema, toSiteSchema } from './mapping/site-schema';
import type { Push } from './push-once';
import { isAboutFields, refusedParameters } from './refused-fields';
import { chooseRemedy, type Remedy } from './remedies';

/** The schema is worth a short wait, not the time of the push. */
const READ_WITHIN_MS = 5_000;

type Refusal = Extract<Push['end'], { kind: 'failed' }> & { failure: { kind: 'refused' } };

/** The plan that a remedy for a refused push leads to; null when there is none left. */
export async function improvePlan(
  attempt: Attempt,
  { plan, push, tried }: { plan: Plan; push: Push; tried: Set<Remedy> },
): Promise<Plan | null> {
  if (push.end.kind !== 'failed' || push.end.failure.kind !== 'refused') return null;
  const { at, failure } = push.end;
  const refusal = { ...push, end: { ...push.end, failure } };
  for (;;) {
    const remedy = chooseRemedy({ refusedAt: at, errorCode: failure.envelope.errorCode, tried });
    if (!remedy || attempt.caller.signal.aborted) return null;
    const next = await apply[remedy](attempt, plan, refusal);
    // An answer may name one field at a time: each of these pushes sends fewer, so that there is a last one.
    if (remedy !== 'fields' || !next) tried.add(remedy);
    if (next) return next;
  }
}

type Refused = Push & { end: Refusal };

/** Whether a refused push could arrive without what was refused: only time keeps it from being made again. */
export function couldLeaveOut(attempt: Attempt, { plan, push }: { plan: Plan; push: Push }): boolean {
  return refusedOf(attempt, plan, push) !== null;
}

function refusedOf(attempt: Attempt, { without }: Plan, { end, sent }: Push) {
  if (end.kind !== 'failed' || end.failure.kind !== 'refused') return null;
  const leftOut = attempt.leaves.filter(({ parameter }) => without.has(parameter));
  const leaves = sent.flatMap((call) => call.leaves);
  return refusedParameters(end.failure.envelope, leaves, leftOut);
}

const again = async (_attempt: Attempt, plan: Plan): Promise<Plan> => plan;

const apply: Record<Remedy, (attempt: Attempt, plan: Plan, push: Refused) => Promise<Plan | null>> = {
  token: again,
  repeat: again,
  async data_centre({ connection, caller, memory }, plan) {
    const { site, signal } = caller;
    const found = await memory.findDataCentre({ revisionId: connection.revisionId, site, signal });
    if (!found || signal.aborted) return null;
    caller.move(found);
    return plan;
  },
  async registration({ settings, memory, key }, plan) {
    if (settings.writeMethod !== 'automatic') return null;
    memory.importRefused.set(key, true);
    return plan;
  },
  async schema(attempt, plan, { end }) {
    const { connection, memory, schemaRead } = attempt;
    if (schemaRead || !isAboutFields(end.failure.envelope)) return null;
    const schema = await memory.schemas.changed(connection, plan.schema, () => readSchema(attempt));
    return schema && { ...plan, schema };
  },
  async fields(attempt, plan, push) {
    const refused = refusedOf(attempt, plan, push);
    if (!refused) return null;
    return {
      ...plan,
      without: new Set([...plan.without, ...refused.parameters]),
      warnings: [...plan.warnings, ...refused.warnings],
    };
  },
};

/** Reads the site's schema within the attempt; null when that fails: a push goes on without it. */
export async function readSchema(attempt: Attempt): Promise<SiteSchema | null> {
  const read = await attempt.caller.call((to) => getSchema(to), READ_WITHIN_MS);
  if (read.kind !== 'ok') return null;
  attempt.schemaRead = toSiteSchema(read.answer);
  return attempt.schemaRead;
}
