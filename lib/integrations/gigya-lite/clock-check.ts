import type { TestCheck } from '../define';
import type { TestTexts } from './test-texts/test-texts-type';

/** Less is no fault of the clock: `Date` counts whole seconds, and an answer takes a while to come. */
const MIN_SKEW_MS = 10_000;

/** A warning where signed calls succeed only because the client puts the time right (403002, api.md section 4.1). */
export function clockChecks(clockCorrectedByMs: number | undefined, words: TestTexts['clock']): TestCheck[] {
  const skewMs = Math.abs(clockCorrectedByMs ?? 0);
  if (skewMs < MIN_SKEW_MS) return [];
  const title = words.off.replace('{seconds}', String(Math.round(skewMs / 1_000)));
  return [{ id: 'clock', state: 'warning', title, detail: words.corrected, nextStep: words.synchronise }];
}
