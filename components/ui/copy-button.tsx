'use client';

import { Check, Copy, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from './button';

type CopyState = 'idle' | 'copied' | 'refused';
const faces = {
  idle: { icon: Copy, word: 'Copy' },
  copied: { icon: Check, word: 'Copied' },
  refused: { icon: TriangleAlert, word: 'Select and copy it' },
} as const;

/** `label` says what is copied: "Copy the address". */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [state, setState] = useState<CopyState>('idle');
  // The word goes back after a moment, by the browser's timer.
  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), 3000);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('refused'),
    );
  const { icon: Icon, word } = faces[state];
  return (
    <Button size="sm" onClick={copy} aria-label={state === 'idle' ? label : word}>
      <Icon />
      <span aria-live="polite">{word}</span>
    </Button>
  );
}
