export type DateProblem = 'malformed' | 'impossible';

/** A date as YYYY-MM-DD that exists in the calendar. */
export function parseDate(typed: string): { date: Date } | { problem: DateProblem } {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed)) return { problem: 'malformed' };
  const date = new Date(`${typed}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === typed;
  return exists ? { date } : { problem: 'impossible' };
}
