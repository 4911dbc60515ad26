'use client';

import { useState } from 'react';
import type { ActionError, ActionResult } from '@/lib/actions/result';
import { answerOf } from '../integrations/request-failure';

export type DeleteWebsite = (input: { websiteId: string }) => Promise<ActionResult<void>>;

/** Deleting one website: asks first, and a refusal stays beside it until the next try. */
export function useDeletion(websiteId: string, remove: DeleteWebsite, onDeleted: () => void) {
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ActionError | null>(null);
  const confirm = async () => {
    setAsking(false);
    setFailure(null);
    setBusy(true);
    const result = await answerOf(() => remove({ websiteId }));
    setBusy(false);
    if (result.ok) onDeleted();
    else setFailure(result.error);
  };
  return { isAsking, isBusy, failure, ask: () => setAsking(true), keep: () => setAsking(false), confirm };
}
