'use client';

import { Send } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CampaignDetail } from '@/lib/campaigns/queries';
import { Button } from '../../ui/button';
import { RelativeTime } from '../../ui/relative-time';
import { StepCard } from '../editor/step-card';
import { stepLabels } from '../editor/steps';
import { type Publish, usePublish } from '../editor/use-publish';
import { ProblemList } from './problem-list';

type PublishStepProps = {
  campaign: CampaignDetail;
  canPublish: boolean;
  now: string;
  publish: Publish;
  /** Where participants find it; nothing before the first publishing. */
  children?: ReactNode;
};

/** What publishing will do, what stands in the way, and where participants find the campaign. */
export function PublishStep({ campaign, canPublish, now, publish, children }: PublishStepProps) {
  const { problems, revision } = campaign;
  return (
    <div className="flex min-w-0 flex-col gap-4 p-6 max-md:p-4">
      <h2 className="flex min-h-9 items-center font-semibold text-[20px] leading-[26px] tracking-[-0.01em]">
        Publish
      </h2>
      {problems.length > 0 && (
        <StepCard title="Before you publish">
          <ProblemList campaignId={campaign.id} problems={problems} />
        </StepCard>
      )}
      <StepCard
        title={revision ? `Revision ${revision.number + 1}` : 'The first revision'}
        detail={
          revision ? (
            <>
              Participants see revision {revision.number}, published{' '}
              <RelativeTime at={revision.publishedAt} now={now} />.
            </>
          ) : (
            'Participants see nothing yet. Publishing makes the campaign public and switches it on.'
          )
        }
      >
        <Changes campaign={campaign} />
        <PublishAct campaign={campaign} canPublish={canPublish} publish={publish} />
      </StepCard>
      {children}
    </div>
  );
}

function Changes({ campaign: { revision, changedSteps } }: { campaign: CampaignDetail }) {
  if (!revision) return null;
  if (changedSteps.length === 0) {
    return (
      <p>
        Nothing has changed since revision {revision.number}. Publishing again makes the same revision with a
        new number.
      </p>
    );
  }
  return (
    <div>
      <p className="font-semibold text-sm">Changed since revision {revision.number}</p>
      <ul className="mt-1 list-disc pl-5">
        {changedSteps.map((step) => (
          <li key={step}>{stepLabels[step]}</li>
        ))}
      </ul>
    </div>
  );
}

function PublishAct({
  campaign,
  canPublish,
  publish,
}: Pick<PublishStepProps, 'campaign' | 'canPublish' | 'publish'>) {
  const { isBusy, run } = usePublish(campaign, publish);
  const isBlocked = campaign.problems.some(({ blocks }) => blocks);
  if (!canPublish) {
    return (
      <p className="text-ink-2">Managers and admins publish. Ask one of them when the draft is ready.</p>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button tone="primary" disabled={isBlocked} isBusy={isBusy} busyWord="Publishing" onClick={run}>
        <Send />
        Publish
      </Button>
      {isBlocked && <p className="text-ink-2 text-sm">First settle what is in the way.</p>}
    </div>
  );
}
