/** Whose clock and calendar a time is written for. */
export type Reader = { locale: string; timeZone: string };

/** Before the browser is known: British dates in UTC. */
export const anyReader: Reader = { locale: 'en-GB', timeZone: 'UTC' };

/** Date and time to the second, with the time zone. */
export function formatExact(at: Date, reader: Reader): string {
  return new Intl.DateTimeFormat(reader.locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
    timeZone: reader.timeZone,
  }).format(at);
}

/** The age up to an hour, then the time today or yesterday, then the date; the year only when it is another one. */
export function formatRelative(at: Date, now: Date, reader: Reader): string {
  const ageSeconds = Math.max(0, Math.round((now.getTime() - at.getTime()) / 1000));
  if (ageSeconds < 60) return `${ageSeconds} s ago`;
  if (ageSeconds < 3600) return `${Math.floor(ageSeconds / 60)} min ago`;
  const write = (options: Intl.DateTimeFormatOptions, date: Date) =>
    new Intl.DateTimeFormat(reader.locale, { ...options, timeZone: reader.timeZone }).format(date);
  const day = (date: Date) => write({ year: 'numeric', month: 'numeric', day: 'numeric' }, date);
  const clock = write({ hour: '2-digit', minute: '2-digit' }, at);
  if (day(at) === day(now)) return `today at ${clock}`;
  if (day(at) === day(new Date(now.getTime() - 86_400_000))) return `yesterday at ${clock}`;
  const isThisYear = write({ year: 'numeric' }, at) === write({ year: 'numeric' }, now);
  return write({ day: 'numeric', month: 'short', ...(isThisYear ? {} : { year: 'numeric' }) }, at);
}
