export type BirthdayProblem = 'malformed' | 'impossible' | 'future' | 'tooOld';

const oldestYear = 1900;

/** A date of birth as YYYY-MM-DD that exists in the calendar, from the year 1900 up to the day of `now` (UTC). */
export function parseBirthday(typed: string, now: Date): { birthday: string } | { problem: BirthdayProblem } {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed)) return { problem: 'malformed' };
  const date = new Date(`${typed}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== typed)
    return { problem: 'impossible' };
  if (date > now) return { problem: 'future' };
  return date.getUTCFullYear() < oldestYear ? { problem: 'tooOld' } : { birthday: typed };
}
