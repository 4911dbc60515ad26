import 'server-only';
import type { Outcome, Warning } from '../define';
import type { Attempt, Plan } from './attempt-plan';
import { fitToSchema, type WriteMethod } from './mapping/fit-to-schema';
import type { Leaf } from './mapping/leaf';
import { applyPolicy } from './protect/apply-policy';
import { leftOutAs, unitOf } from './protect/fill-gaps';
import { findFullAccount } from './protect/find-full-account';
import type { FullAccount, LookUp } from './protect/look-up-answers';
import type { Choice, Ending, Imported } from './push-once';
import { planCalls } from './write/plan-calls';

const PROTECTED: Ending = {
  outcome: { kind: 'skipped', reason: 'protected' },
  fault: null,
  failure: null,
};
const IN_REVIEW: Ending = { outcome: { kind: 'held', reason: 'review' }, fault: null, failure: null };

/**
 * Decides what is written to whom: looks for a full account, unless the latest data win anyway, and leaves out what its
 * protection and the site's schema do not let through. Nothing is written where that cannot be found out.
 */
export async function chooseWrites(attempt: Attempt, plan: Plan, method: WriteMethod): Promise<Choice> {
  if (plan.imported) return consentsAfter(plan.imported, attempt, plan);
  const found = await lookForFull(attempt);
  if (found.kind === 'nobody') {
    const { leaves, warnings } = letThrough(plan, { leaves: attempt.leaves, carried: [], method });
    return toCalls(attempt, plan, { leaves, warnings, method });
  }
  if (found.kind === 'full') return protect(attempt, plan, { account: found.account, method });
  if (found.kind === 'failed') return found;
  return { kind: 'end', ending: endingOf(found, attempt), warnings: [] };
}

/** Whom an import was written to has been looked up before it, and by now has what it brought. */
function consentsAfter(imported: Imported, attempt: Attempt, plan: Plan): Choice {
  const method = 'registration';
  const { leaves, ...fitted } = letThrough(plan, { leaves: imported.following, carried: [], method });
  const warnings = [...imported.warnings, ...fitted.warnings];
  const isConsent = ({ row }: Leaf) => row.setting === 'optIns';
  if (!leaves.some(isConsent)) return { kind: 'write', calls: [], warnings };
  return toCalls(attempt, plan, { leaves, warnings, method });
}

function lookForFull(attempt: Attempt): Promise<LookUp> | LookUp {
  const { protection, settings, memory, caller, key, email, leaves } = attempt;
  if (protection === 'overwrite') return { kind: 'nobody' };
  const { searchesPerSecond, protectedOptIns } = settings;
  const sendsOptIns = protectedOptIns && leaves.some(({ row }) => row.setting === 'optIns');
  // Whatever is written to an account goes with the address as the account spells it.
  const needsContent = protection === 'fill_gaps' || (protection === 'never' && sendsOptIns);
  return findFullAccount({ ...memory, caller, key, email, needsContent, searchesPerSecond });
}

function endingOf(
  found: Extract<LookUp, { kind: 'closed' | 'too_many_searches' }>,
  { caller }: Attempt,
): Ending {
  if (found.kind === 'closed') {
    return { outcome: { kind: 'paused' }, fault: 'lookup_not_allowed', failure: found.failure };
  }
  const retry: Outcome = { kind: 'retry' };
  return { outcome: retry, fault: caller.signal.aborted ? 'interrupted' : 'searches_used_up', failure: null };
}

function protect(
  attempt: Attempt,
  plan: Plan,
  { account, method }: { account: FullAccount; method: WriteMethod },
): Choice {
  const { leaves, protection, settings } = attempt;
  const applied = applyPolicy({ leaves, account, protection, sendsOptIns: settings.protectedOptIns });
  if (applied.kind === 'hold') return { kind: 'end', ending: IN_REVIEW, warnings: [] };
  if (applied.kind === 'skip') return { kind: 'end', ending: PROTECTED, warnings: applied.warnings };
  const by = applied.isOnlyConsents ? 'registration' : method;
  const fitted = letThrough(plan, { leaves: applied.leaves, carried: applied.carried, method: by });
  const warnings = [...applied.warnings, ...fitted.warnings];
  if (!fitted.hasNews) return { kind: 'end', ending: PROTECTED, warnings };
  return toCalls(attempt, plan, { leaves: fitted.leaves, warnings, method: by });
}

function toCalls(
  { content }: Attempt,
  { schema }: Plan,
  { leaves, warnings, method }: { leaves: Leaf[]; warnings: Warning[]; method: WriteMethod },
): Choice {
  return { kind: 'write', calls: planCalls({ leaves, method, schema, locale: content.locale }), warnings };
}

type Fitted = {
  leaves: Leaf[];
  warnings: Warning[];
  /** Whether there is more than the e-mail address and what the account has already. */
  hasNews: boolean;
};

/** What the schema lets through of what Gigya has not refused yet. */
function letThrough(
  { schema, without }: Plan,
  { leaves, carried, method }: { leaves: Leaf[]; carried: Leaf[]; method: WriteMethod },
): Fitted {
  const fitted = fitToSchema({ leaves, schema, method });
  const taken = fitted.leaves.filter(({ parameter }) => !without.has(parameter));
  const known = new Set(carried.map(({ parameter }) => parameter));
  const whole = wholeUnits(taken, known);
  return {
    leaves: whole.leaves,
    warnings: [...fitted.leftOut, ...whole.leftOut],
    hasNews: whole.leaves.some(({ parameter }) => parameter !== 'profile.email' && !known.has(parameter)),
  };
}

/** An object that Gigya replaces as a whole is sent only with all that the account has in it. */
function wholeUnits(leaves: Leaf[], carried: ReadonlySet<string>): { leaves: Leaf[]; leftOut: Warning[] } {
  const present = new Set(leaves.map(({ parameter }) => parameter));
  const broken = new Set([...carried].filter((parameter) => !present.has(parameter)).map(unitOf));
  const isBroken = ({ parameter }: Leaf) => broken.has(unitOf(parameter));
  const lost = leaves.filter((leaf) => isBroken(leaf) && !carried.has(leaf.parameter));
  return { leaves: leaves.filter((leaf) => !isBroken(leaf)), leftOut: leftOutAs('read_only', lost) };
}
