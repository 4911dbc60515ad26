'use client';

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { ActionError } from '@/lib/actions/result';

type Editor = {
  /** Whether the open step holds something that is not saved. */
  isDirty: boolean;
  setDirty: (isDirty: boolean) => void;
  /** Why publishing or switching failed; shown under the head. */
  failure: ActionError | null;
  setFailure: (failure: ActionError | null) => void;
};

const EditorContext = createContext<Editor | null>(null);

/** What the head, the rail and the open step of the configurator know of each other. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (editor === null) throw new Error('useEditor needs an EditorProvider above it');
  return editor;
}

export function EditorProvider({ children }: { children: ReactNode }) {
  const [isDirty, setDirty] = useState(false);
  const [failure, setFailure] = useState<ActionError | null>(null);
  const editor = useMemo(() => ({ isDirty, setDirty, failure, setFailure }), [isDirty, failure]);
  return <EditorContext value={editor}>{children}</EditorContext>;
}
