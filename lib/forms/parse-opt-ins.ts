import type { OptIn } from '../campaigns/definition';
import { optInError } from './opt-in-names';
import { ownMember } from './read-answer';
import type { AnswerTexts } from './texts/hosted-texts-type';
import type { OptInDecision, OptInDecisions } from './variables';

function decide({ style }: OptIn, given: boolean | null): OptInDecision {
  if (given) return 'granted';
  // A box that is not ticked is no refusal; the No of a question is one.
  return given === false && style === 'yes_no' ? 'refused' : 'empty';
}

/**
 * What a participant decided about the opt-ins of a form. Given are `true` and `false`, `null` or nothing where there
 * is no answer; names that the form does not have are ignored. A mandatory one is refused unless it is granted.
 */
export function parseOptIns(input: { optIns: OptIn[]; given: unknown; texts: AnswerTexts }): {
  decisions: OptInDecisions;
  errors: Record<string, string>;
} {
  const { missing, wrongType } = input.texts.optIn;
  const decisions: OptInDecisions = {};
  const errors: Record<string, string> = {};
  for (const optIn of input.optIns) {
    const given = ownMember(input.given, optIn.name) ?? null;
    if (given !== null && typeof given !== 'boolean') {
      errors[optInError(optIn.name)] = wrongType;
      continue;
    }
    const decision = decide(optIn, given);
    if (optIn.mandatory && decision !== 'granted') errors[optInError(optIn.name)] = missing;
    decisions[optIn.name] = decision;
  }
  return { decisions, errors };
}
