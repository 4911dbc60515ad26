'use client';

import { useEffect, useState } from 'react';

/** What is focused for an id: the first list of a row, or the element itself. */
function firstControl(id: string): HTMLElement | null {
  const element = document.getElementById(id);
  return element?.querySelector('select') ?? element;
}

/** Where the focus goes and what is said aloud after a row comes or goes: the focused control may go with it. */
export function useRowNews() {
  // As state it arrives together with the row: an effect of an earlier rendering cannot look for it too soon.
  const [told, setTold] = useState<{ words: string; focusId: string } | null>(null);
  useEffect(() => {
    if (told) firstControl(told.focusId)?.focus();
  }, [told]);
  const tell = (words: string, focusId: string) => setTold({ words, focusId });
  return { news: told?.words ?? '', tell };
}
