import type { OptIn } from '../campaigns/definition';
import type { OptInDecision, OptInDecisions } from '../forms/variables';
import { wordingHash } from './wording-hash';

/** A consent record before it is written. */
export type Consent = {
  optIn: string;
  decision: OptInDecision;
  category: OptIn['category'];
  wordingHash: string;
};

/** What is on record about each opt-in that was shown, also where nothing was answered. */
export const consentsOf = (optIns: OptIn[], decisions: OptInDecisions): Consent[] =>
  optIns.map(({ name, category, wording }) => ({
    optIn: name,
    decision: decisions[name] ?? 'empty',
    category,
    wordingHash: wordingHash(wording),
  }));
