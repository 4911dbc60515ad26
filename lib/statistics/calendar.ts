const dayMs = 86_400_000;

/** Days counted from 1 January 1970 on the calendar of a time zone. */
type CalendarDay = number;

export type Calendar = {
  dayOf(at: Date): CalendarDay;
  /** The first instant of a day: midnight, or the end of the gap where clocks skip it. */
  startOf(day: CalendarDay): Date;
};

/** The calendar of an IANA time zone, with its summer time. */
export function openCalendar(timeZone: string): Calendar {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const wallOf = (ms: number) => wallClock(format.formatToParts(ms));
  return {
    dayOf: (at) => Math.floor(wallOf(at.getTime()) / dayMs),
    startOf: (day) => new Date(firstInstant(day * dayMs, wallOf)),
  };
}

/** What a clock on the wall shows, as if it were UTC. */
function wallClock(parts: Intl.DateTimeFormatPart[]): number {
  const { year, month, day, hour, minute, second } = Object.fromEntries(
    parts.map(({ type, value }) => [type, Number(value)]),
  );
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
}

/** A clock change moves the offset at most once in two days: the offset of the day before or of the day after is right. */
function firstInstant(wall: number, wallOf: (ms: number) => number): number {
  const candidates = [wall - dayMs, wall + dayMs].map((near) => wall - (wallOf(near) - near));
  const [earlier, later] = [Math.min(...candidates), Math.max(...candidates)];
  return wallOf(earlier) >= wall ? earlier : later;
}
