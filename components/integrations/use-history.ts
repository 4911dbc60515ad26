'use client';

import { useState } from 'react';
import type { ActionError, ActionResult } from '@/lib/actions/result';
import type { RevisionComparison } from '@/lib/integrations/compare-revisions';
import type { RevisionItem } from '@/lib/integrations/revision-items';
import type { SavedConnection } from '@/lib/integrations/save-connection';
import type { ConfigureActions } from './configure-actions';
import { answerOf } from './request-failure';

type HistoryInput = {
  integrationId: string;
  actions: Pick<ConfigureActions, 'listRevisions' | 'compareRevisions' | 'restoreRevision'>;
  onRestored: (saved: SavedConnection, number: number) => void;
};

type Listed = { items: RevisionItem[]; nextCursor: number | null };

export type History = ReturnType<typeof useHistory>;

/** The saves of a connection, what differs between one and now, and going back to it. */
export function useHistory({ integrationId, actions, onRestored }: HistoryInput) {
  const [isOpen, setOpen] = useState(false);
  const [listed, setListed] = useState<Listed | null>(null);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [compared, setCompared] = useState<RevisionComparison | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ActionError | null>(null);

  const ask = async <T>(request: () => Promise<ActionResult<T>>, onAnswer: (data: T) => void) => {
    setFailure(null);
    setBusy(true);
    const result = await answerOf(request);
    setBusy(false);
    if (result.ok) onAnswer(result.data);
    else setFailure(result.error);
  };

  const open = () => {
    setOpen(true);
    setListed(null);
    setChosenId(null);
    return ask(() => actions.listRevisions({ integrationId }), setListed);
  };
  const showMore = (cursor: number) =>
    ask(
      () => actions.listRevisions({ integrationId, cursor }),
      ({ items, nextCursor }) =>
        setListed((before) => ({ items: [...(before?.items ?? []), ...items], nextCursor })),
    );
  const choose = (revisionId: string) => {
    setAsking(false);
    setCompared(null);
    const isChosen = chosenId === revisionId;
    setChosenId(isChosen ? null : revisionId);
    if (isChosen) return;
    return ask(() => actions.compareRevisions({ integrationId, revisionId }), setCompared);
  };
  const restore = ({ id, number }: Pick<RevisionItem, 'id' | 'number'>) => {
    const expectedRevision = listed?.items[0]?.number ?? number;
    return ask(
      () => actions.restoreRevision({ integrationId, revisionId: id, expectedRevision }),
      (saved) => onRestored(saved, number),
    );
  };

  // An answer to what was chosen before is not shown.
  const comparison = compared?.revision.id === chosenId ? compared : null;
  const state = { isOpen, listed, chosenId, comparison, isAsking, isBusy, failure };
  return { ...state, open, showMore, choose, setAsking, restore, close: () => setOpen(false) };
}
