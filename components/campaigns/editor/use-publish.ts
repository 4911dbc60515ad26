'use client';

import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import type { ActionResult } from '@/lib/actions/result';
import { useToast } from '../../ui/toast';
import { callAction } from './call-action';
import { useEditor } from './editor-context';

export type Publish = (input: unknown) => Promise<ActionResult<{ revision: number }>>;
/** The draft as the person sees it: nothing that somebody else saved in between is published unseen. */
export type PublishTarget = { id: string; draftVersion: number };

/** Publishes the saved draft and shows where participants find it. */
export function usePublish({ id, draftVersion }: PublishTarget, publish: Publish) {
  const { setFailure } = useEditor();
  const showToast = useToast();
  const router = useRouter();
  const [isBusy, startTransition] = useTransition();
  const run = () =>
    startTransition(async () => {
      const result = await callAction(() => publish({ campaignId: id, expectedVersion: draftVersion }));
      setFailure(result.ok ? null : result.error);
      if (!result.ok) return;
      showToast({ text: `Revision ${result.data.revision} is published.` });
      router.push(`/campaigns/${id}/publish`);
    });
  return { isBusy, run };
}
