'use client';

import { anyReader, formatExact, formatRelative, type Reader } from './format-time';
import { useClock } from './use-clock';

/** English dates in the reader's own order; browsers also report tags that `Intl` refuses, such as en-US@posix. */
function browserReader(): Reader {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const english = navigator.languages.find((language) => /^en-[A-Z]{2}$/.test(language));
  return { locale: english ?? anyReader.locale, timeZone };
}

type RelativeTimeProps = {
  /** ISO 8601. */
  at: string;
  /** When the page was made, ISO 8601: gives the server's text its age. Without it the server writes the exact time. */
  now?: string;
  className?: string;
};

/** Written in UTC by the server, in the reader's own time zone once JavaScript runs. */
export function RelativeTime({ at, now, className }: RelativeTimeProps) {
  const clock = useClock();
  const date = new Date(at);
  const reader = clock === null ? anyReader : browserReader();
  const reference = clock ?? now;
  const exact = formatExact(date, reader);
  return (
    <time dateTime={at} title={exact} className={className}>
      {reference === undefined ? exact : formatRelative(date, new Date(reference), reader)}
    </time>
  );
}
