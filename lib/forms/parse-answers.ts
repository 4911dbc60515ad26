import { type CampaignDefinition, type FormField, isCustomField } from '../campaigns/definition';
import { hostedTexts } from './hosted-texts';
import { parseOptIns } from './parse-opt-ins';
import { ownMember, type Read, type Reading } from './read-answer';
import { readCustomField } from './read-custom-field';
import { readNativeField } from './read-native-field';
import type { Answers, Locale, OptInDecisions, Profile } from './variables';

/** Messages by the name of a field, of an opt-in by `optIns.<name>`; in the participant's language. */
export type AnswerErrors = Record<string, string>;

/** The 14 variables, custom fields and opt-ins apart, all by name. */
export type CheckedAnswers = { profile: Profile; answers: Answers; optIns: OptInDecisions };
export type ParsedAnswers = ({ ok: true } & CheckedAnswers) | { ok: false; errors: AnswerErrors };

export type AskedForm = Pick<CampaignDefinition['form'], 'fields' | 'optIns'>;

function readField(field: FormField, sent: unknown, reading: Reading): Read {
  // JSON clients say null for a field that was left empty.
  const answer = ownMember(sent, field.variable) ?? '';
  return isCustomField(field)
    ? readCustomField(field, answer, reading)
    : readNativeField(field, answer, reading);
}

/**
 * Checks what a participant gave for the fields and opt-ins of a form. Names that the form does not have are ignored;
 * what was left empty is absent from profile and answers; `gender` keeps any word; an e-mail field is always
 * mandatory, since the e-mail is who participates. `now` bounds the date of birth.
 */
export function parseAnswers(input: {
  form: AskedForm;
  locale: Locale;
  answers: unknown;
  optIns?: unknown;
  now?: Date;
}): ParsedAnswers {
  const { form, locale, now = new Date() } = input;
  const texts = hostedTexts(locale).answers;
  const profile: Profile = {};
  const answers: Answers = {};
  const errors: AnswerErrors = {};
  for (const field of form.fields) {
    const read = readField(field, input.answers, { locale, texts, now });
    if ('error' in read) errors[field.variable] = read.error;
    else if (read.value === '') continue;
    else if (isCustomField(field)) answers[field.variable] = read.value;
    else profile[field.variable] = read.value;
  }
  const optIns = parseOptIns({ optIns: form.optIns, given: input.optIns, texts });
  Object.assign(errors, optIns.errors);
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, profile, answers, optIns: optIns.decisions };
}
