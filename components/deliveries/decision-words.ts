import type { ReviewDecision } from '@/lib/deliveries/reviews/schemas';
import { formatNumber } from '../ui/format-number';

type DecisionWords = {
  label: string;
  busyWord: string;
  /** Asked before it happens. `what` is a number of deliveries in words. */
  question: (what: string) => string;
  consequence: string;
  /** Said once it has happened. */
  done: (what: string, isOne: boolean) => string;
};

export const decisionWords: Record<ReviewDecision, DecisionWords> = {
  overwrite: {
    label: 'Overwrite',
    busyWord: 'Overwriting',
    question: (what) => `Overwrite with ${what}?`,
    consequence: 'What people gave on the form replaces what their accounts hold. This cannot be undone.',
    done: (what, isOne) => `${what} ${isOne ? 'overwrites its account' : 'overwrite their accounts'} now.`,
  },
  fill_gaps: {
    label: 'Fill the gaps',
    busyWord: 'Filling',
    question: (what) => `Fill the gaps with ${what}?`,
    consequence: 'Only what the accounts lack is added. What they hold stays as it is.',
    done: (what, isOne) => `${what} ${isOne ? 'fills the gaps' : 'fill the gaps'} now.`,
  },
  discard: {
    label: 'Discard',
    busyWord: 'Discarding',
    question: (what) => `Discard ${what}?`,
    consequence:
      'Nothing is sent to the accounts, and this cannot be undone. The participations stay and count.',
    done: (what, isOne) => `${what} ${isOne ? 'is' : 'are'} discarded.`,
  },
};

/** From here on the number of those that wait is not counted. */
const counted = 99;

/** A number of deliveries in words. */
export const countWords = (count: number): string =>
  count === 1 ? '1 delivery' : `${formatNumber(count)} deliveries`;

/** All that wait, in words; their number may only be known to be more than 99. */
export const allWords = (waiting: number): string =>
  waiting > counted ? `all deliveries, more than ${counted}` : `all ${countWords(waiting)}`;

/** What is said after a decision, including what others decided meanwhile. */
export function doneWords(
  decision: ReviewDecision,
  { decided, gone }: { decided: number; gone: number },
): string {
  if (decided === 0) return 'Nothing changed: somebody else decided in the meantime.';
  const done = decisionWords[decision].done(countWords(decided), decided === 1);
  if (gone === 0) return done;
  return `${done} Somebody else decided about ${countWords(gone)} in the meantime.`;
}
