'use client';

import { ChevronRight } from 'lucide-react';
import Link from 'next/link';
import type { CampaignDetail } from '@/lib/campaigns/queries';
import { RelativeTime } from '../../ui/relative-time';
import { StatusBadge } from '../status-badge';
import { CampaignSwitch, type SetCampaignOn } from './campaign-switch';
import { PublishButton } from './publish-button';
import { type EditorStep, stepLabels } from './steps';
import type { Publish } from './use-publish';

export type EditorActions = { publish: Publish; setOn: SetCampaignOn };

type EditorHeadProps = {
  campaign: CampaignDetail;
  current: EditorStep;
  canPublish: boolean;
  now: string;
  actions: EditorActions;
};

/** What the campaign is called, what participants see of it, and the two acts on all of it. */
export function EditorHead({ campaign, current, canPublish, now, actions }: EditorHeadProps) {
  const { id, internalName, status, revision, isOn, updatedAt, problems } = campaign;
  return (
    <header className="flex min-h-16 items-center gap-3 border-line border-b bg-surface px-6 py-2 max-md:flex-wrap max-md:px-4 max-md:py-3">
      <div className="min-w-0 flex-1 max-md:basis-full">
        <p className="flex items-center gap-1.5 text-ink-3 text-sm">
          <Link href="/campaigns" className="hover:underline">
            Campaigns
          </Link>
          <ChevronRight className="size-3.5" />
        </p>
        <h1 title={internalName} className="truncate font-semibold text-md leading-[22px]">
          {internalName}
        </h1>
      </div>
      <StatusBadge status={status} revision={revision?.number ?? null} />
      <p className="whitespace-nowrap text-ink-2 text-sm max-lg:hidden">
        {draftWords(campaign)}, saved <RelativeTime at={updatedAt} now={now} />
      </p>
      <span className="max-md:ml-auto">
        <CampaignSwitch
          campaignId={id}
          isOn={isOn}
          reason={switchReason(revision !== null, canPublish)}
          setOn={actions.setOn}
        />
      </span>
      {canPublish && current !== 'publish' && (
        <PublishButton
          campaign={campaign}
          isBlocked={problems.some(({ blocks }) => blocks)}
          publish={actions.publish}
        />
      )}
    </header>
  );
}

/** How the draft differs from what participants see. */
function draftWords({ revision, changedSteps }: Pick<CampaignDetail, 'revision' | 'changedSteps'>): string {
  const [first] = changedSteps;
  if (!revision) return 'Not published yet';
  if (first === undefined) return 'No unpublished changes';
  if (changedSteps.length > 1) return `${changedSteps.length} steps have unpublished changes`;
  return `${stepLabels[first]} has unpublished changes`;
}

function switchReason(isPublished: boolean, canPublish: boolean): string | null {
  if (!canPublish) return 'Managers and admins switch a campaign on and off.';
  return isPublished ? null : 'It can be switched on once it is published.';
}
