'use client';

import { notFound, useSelectedLayoutSegment } from 'next/navigation';
import type { ReactNode } from 'react';
import type { CampaignDetail } from '@/lib/campaigns/queries';
import { EditorProvider, useEditor } from './editor-context';
import { type EditorActions, EditorHead } from './editor-head';
import { FailureNotice } from './failure-notice';
import { LeaveGuard } from './leave-guard';
import { StepPager } from './step-pager';
import { StepRail, type StepStates } from './step-rail';
import { type EditorStep, editorSteps } from './steps';

type EditorFrameProps = {
  campaign: CampaignDetail;
  canPublish: boolean;
  now: string;
  actions: EditorActions;
  children: ReactNode;
};

/** The configurator around a step: head, rail, and the step's own work and preview. */
export function EditorFrame({ children, ...props }: EditorFrameProps) {
  const segment = useSelectedLayoutSegment();
  const current = editorSteps.find((step) => step === segment);
  if (!current) notFound();
  const { campaign } = props;
  return (
    <EditorProvider>
      <div className="flex flex-1 flex-col">
        <EditorHead {...props} current={current} />
        <StepPager campaignId={campaign.id} current={current} />
        <Failure />
        <div className="flex-1 md:grid md:grid-cols-[196px_minmax(0,1fr)]">
          <StepRail campaignId={campaign.id} current={current} states={stepStates(campaign)} />
          {children}
        </div>
      </div>
      <LeaveGuard />
    </EditorProvider>
  );
}

function Failure() {
  const { failure } = useEditor();
  if (!failure) return null;
  return (
    <div className="border-line border-b bg-surface px-6 py-3 max-md:px-4">
      <FailureNotice failure={failure} title="This was not done." />
    </div>
  );
}

function stepStates({ problems, revision, changedSteps }: CampaignDetail): StepStates {
  const stateOf = (step: EditorStep) =>
    problems.some((problem) => problem.step === step) ? 'attention' : 'done';
  return {
    general: stateOf('general'),
    welcome: stateOf('welcome'),
    form: stateOf('form'),
    exit: stateOf('exit'),
    publish: revision && changedSteps.length === 0 ? 'done' : 'todo',
  };
}
