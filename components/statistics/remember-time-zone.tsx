'use client';

import { useEffect } from 'react';

type RememberTimeZoneProps = {
  /** The time zone that the page was made for. */
  shown: string;
  remember: (timeZone: string) => Promise<unknown>;
};

/** Tells the server the browser's time zone once it differs; remembering it draws the page again. */
export function RememberTimeZone({ shown, remember }: RememberTimeZoneProps) {
  useEffect(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    if (timeZone && timeZone !== shown) void remember(timeZone);
  }, [shown, remember]);
  return null;
}
