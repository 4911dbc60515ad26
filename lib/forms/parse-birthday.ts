import { type DateProblem, parseDate } from './parse-date';

export type BirthdayProblem = DateProblem | 'future' | 'tooOld';

const oldestYear = 1900;

/** A date of birth as YYYY-MM-DD that exists in the calendar, from the year 1900 up to the day of `now` (UTC). */
export function parseBirthday(typed: string, now: Date): { birthday: string } | { problem: BirthdayProblem } {
  const read = parseDate(typed);
  if ('problem' in read) return read;
  if (read.date > now) return { problem: 'future' };
  return read.date.getUTCFullYear() < oldestYear ? { problem: 'tooOld' } : { birthday: typed };
}
