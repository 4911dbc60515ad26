'use client';

import { useSyncExternalStore } from 'react';

function subscribe(onChange: () => void) {
  const timer = setInterval(onChange, 10_000);
  return () => clearInterval(timer);
}

/** The time in whole seconds as milliseconds, renewed every 10 seconds; null on the server and in the first paint. */
export function useClock(): number | null {
  return useSyncExternalStore<number | null>(
    subscribe,
    () => Math.floor(Date.now() / 1000) * 1000,
    () => null,
  );
}
