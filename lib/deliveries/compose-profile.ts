import { type Profile, type Variable, variables } from '../forms/variables';

/** Parts of one value: an older house number does not go with a newer street, nor a job with another employer. */
const values: readonly (readonly Variable[])[] = [
  ['address', 'number', 'box'],
  ['function', 'company'],
];
const partsOf = (variable: Variable): readonly Variable[] =>
  values.find((parts) => parts.includes(variable)) ?? [variable];

/** One delivery of a person: to be sent (itself or a waiting one that it carries), or sent already. */
export type HistoryEntry = { profile: Profile; isSent: boolean };

/** What one attempt sends. */
export type ComposedProfile = {
  profile: Profile;
  /** Whether a value comes from a waiting older delivery. */
  hasCarriedValues: boolean;
};

/**
 * Merges the deliveries of one person, so that each variable ends with its newest value whatever the order of sending:
 * a newer value wins, an older one fills a gap, and what a newer delivery has sent already is left out.
 * The e-mail is always the own one.
 * @param newer newest first, all newer than `own`
 * @param older newest first, all older than `own`
 * @returns null when newer deliveries have sent everything already
 */
export function composeProfile({
  newer,
  own,
  older,
}: {
  newer: HistoryEntry[];
  own: Profile;
  older: HistoryEntry[];
}): ComposedProfile | null {
  const history = [...newer, { profile: own, isSent: false }, ...older];
  const profile: Profile = own.email === undefined ? {} : { email: own.email };
  let hasCarriedValues = false;
  for (const variable of variables) {
    if (variable === 'email') continue;
    const parts = partsOf(variable);
    const decisive = history.find((entry) => parts.some((part) => entry.profile[part] !== undefined));
    const value = decisive?.isSent ? undefined : decisive?.profile[variable];
    if (!decisive || value === undefined) continue;
    profile[variable] = value;
    hasCarriedValues ||= decisive.profile !== own;
  }
  const isAnswered = newer.some((entry) => entry.isSent);
  return isAnswered && names(profile).length === 0 ? null : { profile, hasCarriedValues };
}

const names = (profile: Profile): Variable[] =>
  variables.filter((variable) => variable !== 'email' && profile[variable] !== undefined);
