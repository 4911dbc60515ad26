import type { FormField } from '../campaigns/definition';
import { cleanText, countCharacters } from './clean-text';
import { findCountry } from './countries';
import { hostedTexts } from './hosted-texts';
import { parseBirthday } from './parse-birthday';
import { parseEmail } from './parse-email';
import type { AnswerTexts } from './texts/hosted-texts-type';
import type { Locale, Profile, Variable } from './variables';

/** Messages by variable, in the participant's language. */
export type AnswerErrors = Partial<Record<Variable, string>>;
export type ParsedAnswers = { ok: true; profile: Profile } | { ok: false; errors: AnswerErrors };

type Read = { value: string } | { error: string };
type Reader = (typed: string, texts: AnswerTexts, now: Date) => Read;

const shortText =
  (max: number): Reader =>
  (typed, texts) =>
    countCharacters(typed) <= max ? { value: typed } : { error: texts.tooLong.replace('{max}', String(max)) };

const readEmail: Reader = (typed, texts) => {
  const read = parseEmail(typed);
  return 'email' in read ? { value: read.email } : { error: texts.email[read.problem] };
};

const readBirthday: Reader = (typed, texts, now) => {
  const read = parseBirthday(typed, now);
  return 'birthday' in read ? { value: read.birthday } : { error: texts.birthday[read.problem] };
};

const readPhone: Reader = (typed, texts) =>
  /^[0-9 +()/.-]{3,40}$/.test(typed) && /[0-9]/.test(typed) ? { value: typed } : { error: texts.phone };

const readCountry: Reader = (typed, texts) => {
  const value = countCharacters(typed) <= 255 ? findCountry(typed) : undefined;
  return value ? { value } : { error: texts.country };
};

const readers: Partial<Record<Variable, Reader>> = {
  email: readEmail,
  birthday: readBirthday,
  phone: readPhone,
  country: readCountry,
  zipcode: shortText(20),
};
const readShortText = shortText(255);

function readField(field: FormField, answer: unknown, texts: AnswerTexts, now: Date): Read {
  if (typeof answer !== 'string') return { error: texts.wrongType };
  const typed = cleanText(answer);
  if (typed !== '') return (readers[field.variable] ?? readShortText)(typed, texts, now);
  return field.mandatory || field.variable === 'email'
    ? { error: texts.missing[field.variable] }
    : { value: '' };
}

function ownAnswer(answers: unknown, variable: Variable): unknown {
  if (typeof answers !== 'object' || answers === null || !Object.hasOwn(answers, variable)) return '';
  // JSON clients say null for a field that was left empty.
  return Reflect.get(answers, variable) ?? '';
}

/**
 * Checks what a participant gave for the fields of a form. Names that the form does not have are ignored; what was
 * left empty is absent from the profile; `gender` keeps any word; an e-mail field is always mandatory, since the
 * e-mail is who participates. `now` bounds the date of birth.
 */
export function parseAnswers(input: {
  fields: FormField[];
  locale: Locale;
  answers: unknown;
  now?: Date;
}): ParsedAnswers {
  const texts = hostedTexts(input.locale).answers;
  const now = input.now ?? new Date();
  const profile: Profile = {};
  const errors: AnswerErrors = {};
  for (const field of input.fields) {
    const read = readField(field, ownAnswer(input.answers, field.variable), texts, now);
    if ('error' in read) errors[field.variable] = read.error;
    else if (read.value !== '') profile[field.variable] = read.value;
  }
  return Object.keys(errors).length === 0 ? { ok: true, profile } : { ok: false, errors };
}
