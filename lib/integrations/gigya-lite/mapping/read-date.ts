/** How a typed date is read: by day, month and year. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';
export type CalendarDate = { day: number; month: number; year: number };

const iso = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/;
const between = String.raw`(?:\s*[./-]\s*|\s+)`;
const [day, month, year] = [
  String.raw`(?<day>\d{1,2})`,
  String.raw`(?<month>\d{1,2})`,
  String.raw`(?<year>\d{4})`,
];
const typed: Record<DateOrder, RegExp> = {
  dmy: new RegExp(`^${day}${between}${month}${between}${year}$`),
  mdy: new RegExp(`^${month}${between}${day}${between}${year}$`),
  ymd: new RegExp(`^${year}${between}${month}${between}${day}$`),
};

/**
 * A date as ISO YYYY-MM-DD or typed in that order, with . / - or blanks between. Null where it does not exist so read: day
 * and month are never swapped to make it fit, and a year has four digits.
 */
export function readDate(text: string, order: DateOrder): CalendarDate | null {
  const groups = (iso.exec(text) ?? typed[order].exec(text))?.groups;
  if (!groups) return null;
  const date = { day: Number(groups.day), month: Number(groups.month), year: Number(groups.year) };
  return exists(date) ? date : null;
}

/** As YYYY-MM-DD. */
export function toIsoDate({ day, month, year }: CalendarDate): string {
  const [yyyy, mm, dd] = [String(year).padStart(4, '0'), padded(month), padded(day)];
  return `${yyyy}-${mm}-${dd}`;
}

const padded = (part: number) => String(part).padStart(2, '0');

function exists({ day, month, year }: CalendarDate): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
