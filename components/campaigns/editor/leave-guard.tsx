'use client';

import { useEffect, useState } from 'react';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { useEditor } from './editor-context';
import { watchLeaving } from './watch-leaving';

/** Asks before a step with unsaved changes is left. */
export function LeaveGuard() {
  const { isDirty } = useEditor();
  const [attempt, setAttempt] = useState<{ go: () => void } | null>(null);
  // Links and the history belong to the browser, not to this tree.
  useEffect(() => (isDirty ? watchLeaving((go) => setAttempt({ go })) : undefined), [isDirty]);
  const leave = () => {
    setAttempt(null);
    attempt?.go();
  };
  return (
    <ConfirmDialog
      isOpen={attempt !== null}
      title="Leave without saving?"
      confirmLabel="Leave without saving"
      keepLabel="Keep editing"
      tone="danger"
      onConfirm={leave}
      onKeep={() => setAttempt(null)}
    >
      <p>What you changed on this step is not saved yet. It is lost when you leave.</p>
    </ConfirmDialog>
  );
}
