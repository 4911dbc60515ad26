const two = (value: number) => String(value).padStart(2, '0');

/** An ISO instant as an `<input type="datetime-local">` holds it, in this machine's time zone. */
export function toLocalTime(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return '';
  const day = `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The instant of such a local time as ISO in UTC; null when it is none. */
export function toInstant(localTime: string): string | null {
  const at = new Date(localTime);
  return localTime === '' || Number.isNaN(at.getTime()) ? null : at.toISOString();
}
