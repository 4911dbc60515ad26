'use client';

import { useState } from 'react';
import type { Scope } from './draft';

/** Where somebody is in the Configure dialog: the open tab, the tabs that were open, and what is unfolded. */
export function usePlaces() {
  const [scope, setScope] = useState<Scope>(null);
  const [visited, setVisited] = useState<readonly Scope[]>([null]);
  const [unfolded, setUnfolded] = useState<readonly string[]>([]);

  const go = (next: Scope) => {
    setScope(next);
    setVisited((before) => (before.includes(next) ? before : [...before, next]));
  };
  const unfold = (paths: readonly string[]) => setUnfolded((before) => [...new Set([...before, ...paths])]);
  const toggle = (path: string) =>
    setUnfolded((before) =>
      before.includes(path) ? before.filter((other) => other !== path) : [...before, path],
    );

  return { scope, visited, go, unfold, toggle, isUnfolded: (path: string) => unfolded.includes(path) };
}
