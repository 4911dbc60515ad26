'use client';

import { useState } from 'react';

/** Which deliveries of a page are chosen, or everything that waits, on other pages too. */
export function useReviewChoice(ids: readonly string[]) {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [isAll, setAll] = useState(false);
  const chosen = isAll ? ids : ids.filter((id) => marked.has(id));
  const choose = (next: Iterable<string>) => {
    setAll(false);
    setMarked(new Set(next));
  };
  return {
    chosen,
    isAll,
    isWholePage: ids.length > 0 && chosen.length === ids.length,
    mark: (id: string, isMarked: boolean) =>
      choose(isMarked ? [...chosen, id] : chosen.filter((other) => other !== id)),
    markPage: (isMarked: boolean) => choose(isMarked ? ids : []),
    markAll: () => setAll(true),
  };
}

export type ReviewChoice = ReturnType<typeof useReviewChoice>;
