import { inEachLocale } from '../../forms/in-each-locale';
import type { Locale } from '../../forms/variables';
import { errorWords, type MeaningId } from '../../gigya/error-words/error-words';
import { gigyaErrors, unknownError } from '../../gigya/errors';
import type { FaultText } from '../define';
import { lastingSteps, pausedSteps } from './fault-words/next-steps';
import { noAnswerFaults } from './fault-words/no-answer-faults';
import { again, type FaultWords, goOn, held, kept, later } from './fault-words/outcome-sentences';
import { ownFaults } from './fault-words/own-faults';
import { outcomeKind } from './outcome-kind';

export type FaultId = MeaningId | keyof typeof ownFaults | keyof typeof noAnswerFaults;

type Refusal = Parameters<typeof outcomeKind>[0];

/** Every fault of this integration in words. Client-safe data; `faults.ts` says which code means which. */
export const faultTexts: Record<FaultId, FaultWords> = {
  ...refusalTexts(),
  ...ownFaults,
  ...noAnswerFaults,
};

/** Gigya’s errors with what they mean for a participation and what an admin does about them here. */
function refusalTexts(): Record<MeaningId, FaultWords> {
  const texts = { ...errorWords };
  for (const refusal of [...gigyaErrors.values(), unknownError]) {
    texts[refusal.meaning] = inEachLocale((locale) => refusalText(refusal, locale));
  }
  return texts;
}

function refusalText(refusal: Refusal, locale: Locale): FaultText {
  const { title, cause } = errorWords[refusal.meaning][locale];
  const sentence = outcomeKind(refusal) === 'paused' ? held[locale] : kept[locale];
  return { title, cause: `${cause} ${sentence}`, nextStep: nextStep(refusal, locale) };
}

function nextStep(refusal: Refusal, locale: Locale): string {
  const { meaning } = refusal;
  const step = errorWords[meaning][locale].nextStep;
  const kind = outcomeKind(refusal);
  if (kind === 'paused') return pausedSteps[meaning]?.[locale] ?? `${step} ${goOn[locale]}`;
  if (kind === 'delivered') return step;
  if (kind === 'rejected') return `${step} ${later[locale]}`;
  const lasting = lastingSteps[meaning]?.[locale];
  return lasting ? `${again[locale]} ${lasting}` : again[locale];
}
