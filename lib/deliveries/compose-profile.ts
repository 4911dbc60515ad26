import { type Profile, type Variable, variables } from '../forms/variables';

/** Parts of one value: an older house number does not go with a newer street. */
const partsOfAddress: readonly Variable[] = ['address', 'number', 'box'];
const partsOf = (variable: Variable): readonly Variable[] =>
  partsOfAddress.includes(variable) ? partsOfAddress : [variable];

/** Values that partners keep as one object and replace as a whole: to send one without the other would erase it. */
export const keptTogether: readonly Variable[] = ['function', 'company'];

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
  if (isAnswered && names(profile).length === 0) return null;
  return { profile: completeTogether(profile, history), hasCarriedValues };
}

/** Repeats what was sent before of values that are kept together, when another of them is sent now. */
function completeTogether(profile: Profile, history: HistoryEntry[]): Profile {
  if (!keptTogether.some((variable) => profile[variable] !== undefined)) return profile;
  const complete = { ...profile };
  for (const variable of keptTogether) {
    const known = history.find((entry) => entry.profile[variable] !== undefined)?.profile[variable];
    if (complete[variable] === undefined && known !== undefined) complete[variable] = known;
  }
  return complete;
}

const names = (profile: Profile): Variable[] =>
  variables.filter((variable) => variable !== 'email' && profile[variable] !== undefined);
