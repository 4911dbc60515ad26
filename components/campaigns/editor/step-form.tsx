'use client';

import { CircleAlert, CircleCheck, Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { PreviewDialog, PreviewPane } from '../preview/preview-pane';
import { FailureNotice } from './failure-notice';
import type { StepFormState } from './use-step-form';

type StepFormProps = {
  title: string;
  state: StepFormState;
  canEdit: boolean;
  /** What participants will see, beside the work. */
  preview?: ReactNode;
  children: ReactNode;
};

/** One step of the configurator: its fields, its preview, and at the foot whether they are saved. */
export function StepForm({ title, state, canEdit, preview, children }: StepFormProps) {
  return (
    <div className={preview ? 'xl:grid xl:grid-cols-[minmax(0,1fr)_372px]' : ''}>
      <form
        noValidate
        onSubmit={state.submit}
        onBlur={state.leave}
        className="flex h-full min-w-0 flex-col"
        aria-label={title}
      >
        <div className="flex flex-1 flex-col gap-4 p-6 max-md:p-4">
          <div className="flex min-h-9 items-center gap-3">
            <h2 className="flex-1 font-semibold text-[20px] leading-[26px] tracking-[-0.01em]">{title}</h2>
            {preview && <PreviewDialog>{preview}</PreviewDialog>}
          </div>
          {!canEdit && (
            <Notice title="You can look at this campaign.">Editors, managers and admins change it.</Notice>
          )}
          <fieldset disabled={!canEdit} className="flex min-w-0 flex-col gap-4">
            <legend className="sr-only">{title}</legend>
            {children}
          </fieldset>
        </div>
        {canEdit && <SaveBar state={state} />}
      </form>
      {preview && <PreviewPane>{preview}</PreviewPane>}
    </div>
  );
}

/** Stays in sight. Save stays enabled: pressing it is how one asks what is missing. */
function SaveBar({ state: { isDirty, isBusy, errors, failure } }: { state: StepFormState }) {
  const wrong = Object.keys(errors).length;
  return (
    <div className="sticky bottom-0 z-[5] flex flex-col gap-3 border-line border-t bg-surface px-6 py-3 max-md:px-4">
      {failure && <FailureNotice failure={failure} />}
      <div className="flex items-center justify-end gap-3">
        <p role="status" className="flex min-w-0 flex-1 items-center gap-2 text-ink-2 text-sm">
          <SaveState isDirty={isDirty} wrong={wrong} />
        </p>
        <Button type="submit" tone={isDirty ? 'primary' : 'default'} isBusy={isBusy} busyWord="Saving">
          Save
        </Button>
      </div>
    </div>
  );
}

function SaveState({ isDirty, wrong }: { isDirty: boolean; wrong: number }) {
  if (wrong > 0) {
    return (
      <>
        <CircleAlert className="size-3.5 text-bad" />
        <span className="font-medium text-bad">
          {wrong === 1 ? 'One entry needs a correction.' : `${wrong} entries need a correction.`}
        </span>
      </>
    );
  }
  const Icon = isDirty ? Pencil : CircleCheck;
  return (
    <>
      <Icon className={isDirty ? 'size-3.5 text-ink-3' : 'size-3.5 text-ok-solid'} />
      {isDirty ? 'Not saved yet' : 'Saved'}
    </>
  );
}
