'use client';

import { useSyncExternalStore } from 'react';

const neverChanges = () => () => {};

/** False on the server and in the first paint, true once JavaScript runs. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
}
