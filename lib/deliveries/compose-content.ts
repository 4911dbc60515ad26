import type { Answers, Profile, Variable } from '../forms/variables';
import type { OptInAnswer } from '../integrations/define';

/** Parts of one value: an older house number does not go with a newer street. */
const partsOfAddress: readonly Variable[] = ['address', 'number', 'box'];

/** Values that partners keep as one object and replace as a whole: to send one without the other would erase it. */
export const keptTogether: readonly Variable[] = ['function', 'company'];

/** What one participation gave: everything that a delivery sends. An opt-in that is `empty` is no value. */
export type Given = { profile: Profile; answers: Answers; optIns: Record<string, OptInAnswer> };

/** One delivery of a person: to be sent (itself or a waiting one that it carries), or sent already. */
export type HistoryEntry = Given & { isSent: boolean };

/** What one attempt sends. */
export type ComposedContent = Given & {
  /** Whether a value comes from a waiting older delivery. */
  hasCarriedValues: boolean;
};

type Values<Value> = Partial<Record<string, Value>>;
type Merged<Value> = { values: Record<string, Value>; hasCarried: boolean };

/**
 * Merges the deliveries of one person, so that each value ends as the newest one whatever the order of sending: a newer
 * value wins, an older one fills a gap, and what a newer delivery has sent already is left out. The e-mail is always the
 * own one.
 * @param newer newest first, all newer than `own`
 * @param older newest first, all older than `own`
 * @returns null when newer deliveries have sent everything already
 */
export function composeContent({
  newer,
  own,
  older,
}: {
  newer: HistoryEntry[];
  own: Given;
  older: HistoryEntry[];
}): ComposedContent | null {
  const history = [...newer, { ...own, isSent: false }, ...older];
  const merge = <Value>(valuesOf: (given: Given) => Values<Value>) =>
    mergeValues({ layers: history.map(valuesOf), history, ownIndex: newer.length });
  const profile = merge(withoutEmail);
  const answers = merge(({ answers }) => answers);
  const optIns = merge(answered);
  const parts = [profile, answers, optIns];
  const isEmpty = parts.every(({ values }) => Object.keys(values).length === 0);
  if (isEmpty && newer.some((entry) => entry.isSent)) return null;
  const { email } = own.profile;
  return {
    profile: completeTogether({ ...(email !== undefined && { email }), ...profile.values }, history),
    answers: answers.values,
    optIns: optIns.values,
    hasCarriedValues: parts.some(({ hasCarried }) => hasCarried),
  };
}

/** @param layers the values of each entry of the history */
function mergeValues<Value>({
  layers,
  history,
  ownIndex,
}: {
  layers: Values<Value>[];
  history: HistoryEntry[];
  ownIndex: number;
}): Merged<Value> {
  const merged: Merged<Value> = { values: {}, hasCarried: false };
  for (const name of new Set(layers.flatMap(Object.keys))) {
    const parts = partsOf(name);
    const decisive = layers.findIndex((values) => parts.some((part) => values[part] !== undefined));
    const value = layers[decisive]?.[name];
    if (value === undefined || history[decisive]?.isSent) continue;
    merged.values[name] = value;
    merged.hasCarried ||= decisive !== ownIndex;
  }
  return merged;
}

const partsOf = (name: string): readonly string[] =>
  partsOfAddress.some((part) => part === name) ? partsOfAddress : [name];

const withoutEmail = ({ profile: { email: _email, ...rest } }: Given): Values<string> => rest;

const answered = ({ optIns }: Given): Values<OptInAnswer> =>
  Object.fromEntries(Object.entries(optIns).filter(([, { decision }]) => decision !== 'empty'));

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
