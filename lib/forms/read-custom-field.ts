import type { CustomField } from '../campaigns/definition';
import { cleanLines, cleanText, countCharacters } from './clean-text';
import { parseDate } from './parse-date';
import { parseNumber } from './parse-number';
import type { Read, Reading } from './read-answer';

type Reader = (answer: string, reading: Reading, field: CustomField) => Read;

const longest: Record<'text' | 'long_text' | 'number', number> = { text: 255, long_text: 5000, number: 30 };

function bounded(value: string, kind: keyof typeof longest, { texts }: Reading): Read {
  const max = longest[kind];
  return countCharacters(value) <= max ? { value } : { error: texts.tooLong.replace('{max}', String(max)) };
}

const readers: Record<CustomField['kind'], Reader> = {
  text: (answer, reading) => bounded(cleanText(answer), 'text', reading),
  long_text: (answer, reading) => bounded(cleanLines(answer), 'long_text', reading),
  number: (answer, reading) => {
    const value = parseNumber(cleanText(answer), reading.locale);
    return value === null ? { error: reading.texts.number } : bounded(value, 'number', reading);
  },
  date: (answer, { texts }) => {
    const typed = cleanText(answer);
    const read = parseDate(typed);
    return 'date' in read ? { value: typed } : { error: texts.birthday[read.problem] };
  },
  choice: (answer, { texts }, { options }) => {
    const value = cleanText(answer);
    return options.some((option) => cleanText(option) === value) ? { value } : { error: texts.choice };
  },
};

/** Checks the answer to a custom field by its kind. A number may also come as a number of JSON. */
export function readCustomField(field: CustomField, answer: unknown, reading: Reading): Read {
  const { kind, mandatory } = field;
  const given = kind === 'number' && typeof answer === 'number' ? String(answer) : answer;
  if (typeof given !== 'string') return { error: reading.texts.wrongType };
  if (cleanText(given) !== '') return readers[kind](given, reading, field);
  return mandatory ? { error: reading.texts.missingCustom[kind] } : { value: '' };
}
