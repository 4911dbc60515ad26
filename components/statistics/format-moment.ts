const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const two = (value: number) => String(value).padStart(2, '0');

/**
 * What the clocks and calendars of a time zone show, as the UTC fields of a date. Words are put to it here, because
 * server and browser may write an abbreviated month differently.
 */
function wallOf(at: string, timeZone: string): Date {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(new Date(at));
  const { year, month, day, hour, minute, second } = Object.fromEntries(
    parts.map(({ type, value }) => [type, Number(value)]),
  );
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second));
}

/** "15 Nov" */
export function formatDay(at: string, timeZone: string): string {
  const wall = wallOf(at, timeZone);
  return `${wall.getUTCDate()} ${months[wall.getUTCMonth()]}`;
}

/** "Sun 15 Nov" */
export function formatWeekday(at: string, timeZone: string): string {
  return `${weekdays[wallOf(at, timeZone).getUTCDay()]} ${formatDay(at, timeZone)}`;
}

/** "14:05" */
export function formatHour(at: string, timeZone: string): string {
  const wall = wallOf(at, timeZone);
  return `${two(wall.getUTCHours())}:${two(wall.getUTCMinutes())}`;
}

/** The time to the second on the day of `now`, else day and time; the year only when it is another one. */
export function formatMoment(at: string, now: string, timeZone: string): string {
  const [wall, present] = [wallOf(at, timeZone), wallOf(now, timeZone)];
  const [clock, day] = [formatHour(at, timeZone), formatDay(at, timeZone)];
  if (wall.toISOString().slice(0, 10) === present.toISOString().slice(0, 10)) {
    return `${clock}:${two(wall.getUTCSeconds())}`;
  }
  if (wall.getUTCFullYear() === present.getUTCFullYear()) return `${day}, ${clock}`;
  return `${day} ${wall.getUTCFullYear()}, ${clock}`;
}

/** Date, time to the second and time zone, for a tooltip. */
export function formatFully(at: string, timeZone: string): string {
  const wall = wallOf(at, timeZone);
  const clock = [wall.getUTCHours(), wall.getUTCMinutes(), wall.getUTCSeconds()].map(two).join(':');
  return `${formatDay(at, timeZone)} ${wall.getUTCFullYear()}, ${clock} (${timeZone})`;
}

/** How long from `now` until then: "in 8 s", "in 5 min", "in 2 h"; "now" once it is past. */
export function formatWait(at: string, now: string): string {
  const seconds = Math.ceil((Date.parse(at) - Date.parse(now)) / 1000);
  if (seconds <= 0) return 'now';
  if (seconds < 60) return `in ${seconds} s`;
  if (seconds < 3600) return `in ${Math.round(seconds / 60)} min`;
  return `in ${Math.round(seconds / 3600)} h`;
}
