'use client';

import { useEffect, useRef, useState } from 'react';

/** What is focused for an id: the first list of a row, or the element itself. */
function firstControl(id: string): HTMLElement | null {
  const element = document.getElementById(id);
  return element?.querySelector('select') ?? element;
}

/** Where the focus goes and what is said aloud after a row comes or goes: the focused control may go with it. */
export function useRowNews() {
  const focusNext = useRef<string | null>(null);
  const [news, setNews] = useState('');
  useEffect(() => {
    if (focusNext.current) firstControl(focusNext.current)?.focus();
    focusNext.current = null;
  });
  const tell = (words: string, focusId: string) => {
    setNews(words);
    focusNext.current = focusId;
  };
  return { news, tell };
}
