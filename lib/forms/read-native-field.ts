import type { NativeField } from '../campaigns/definition';
import { cleanText, countCharacters } from './clean-text';
import { findCountry } from './countries';
import { parseBirthday } from './parse-birthday';
import { parseEmail } from './parse-email';
import type { Read, Reading } from './read-answer';
import type { Variable } from './variables';

type Reader = (typed: string, reading: Reading) => Read;

const shortText =
  (max: number): Reader =>
  (typed, { texts }) =>
    countCharacters(typed) <= max ? { value: typed } : { error: texts.tooLong.replace('{max}', String(max)) };

const readEmail: Reader = (typed, { texts }) => {
  const read = parseEmail(typed);
  return 'email' in read ? { value: read.email } : { error: texts.email[read.problem] };
};

const readBirthday: Reader = (typed, { texts, now }) => {
  const read = parseBirthday(typed, now);
  return 'birthday' in read ? { value: read.birthday } : { error: texts.birthday[read.problem] };
};

const readPhone: Reader = (typed, { texts }) =>
  /^[0-9 +()/.-]{3,40}$/.test(typed) && /[0-9]/.test(typed) ? { value: typed } : { error: texts.phone };

const readCountry: Reader = (typed, { texts }) => {
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

/** Checks the answer to a field that fills one of the 14 variables; `gender` keeps any word. */
export function readNativeField(field: NativeField, answer: unknown, reading: Reading): Read {
  const { variable, mandatory } = field;
  if (typeof answer !== 'string') return { error: reading.texts.wrongType };
  const typed = cleanText(answer);
  if (typed !== '') return (readers[variable] ?? readShortText)(typed, reading);
  return mandatory || variable === 'email' ? { error: reading.texts.missing[variable] } : { value: '' };
}
