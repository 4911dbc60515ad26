'use client';

import { useRouter } from 'next/navigation';
import { Button } from '../../ui/button';
import { useEditor } from './editor-context';
import { type Publish, type PublishTarget, usePublish } from './use-publish';

type PublishButtonProps = { campaign: PublishTarget; isBlocked: boolean; publish: Publish };

/** Publishes from any step. What stands in the way is explained on the Publish step, so it leads there. */
export function PublishButton({ campaign, isBlocked, publish }: PublishButtonProps) {
  const router = useRouter();
  const { isDirty, setFailure } = useEditor();
  const { isBusy, run } = usePublish(campaign, publish);
  const press = () => {
    if (isDirty) setFailure({ code: 'invalid', message: unsaved, fields: {} });
    else if (isBlocked) router.push(`/campaigns/${campaign.id}/publish`);
    else run();
  };
  return (
    <Button tone={isDirty ? 'default' : 'primary'} isBusy={isBusy} busyWord="Publishing" onClick={press}>
      Publish
    </Button>
  );
}

const unsaved = 'This step has changes that are not saved. Save them, then publish.';
