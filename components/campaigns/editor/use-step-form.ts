'use client';

import { type FocusEvent, type FormEvent, useEffect, useState } from 'react';
import type { ActionError, ActionResult } from '@/lib/actions/result';
import type { CampaignStep } from '@/lib/campaigns/definition';
import { callAction } from './call-action';
import { useEditor } from './editor-context';
import { focusFirstError } from './focus-first-error';
import { type FieldErrors, stepErrors, withinStep } from './step-errors';
import { type StoredStep, useDraft } from './use-draft';

export type SaveStep = (input: unknown) => Promise<ActionResult<{ draftVersion: number }>>;

type StepFormOptions<Value> = {
  campaignId: string;
  step: CampaignStep;
  stored: StoredStep<Value>;
  save: SaveStep;
};

/** One step being edited: what is typed, whether it is saved, and what is wrong with it, by the path of its field. */
export function useStepForm<Value>({ campaignId, step, stored, save }: StepFormOptions<Value>) {
  const { value, setValue, version, isDirty, setBase } = useDraft(stored);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ActionError | null>(null);
  const checked = useChecked();
  const editor = useEditor();
  useDirtyMark(isDirty);

  const input = { campaignId, step, expectedVersion: version, value };
  const found = stepErrors(input);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    checked.all();
    if (isBusy || focusFirstError(form, found)) return;
    setBusy(true);
    const result = await callAction(() => save(input));
    setBusy(false);
    const failed = result.ok ? null : withOwnPaths(result.error);
    setFailure(failed);
    if (failed) focusFirstError(form, failed.fields);
    if (!result.ok) return;
    setBase({ version: result.data.draftVersion, value });
    checked.none();
    editor.setFailure(null);
  };
  const update = (change: (before: Value) => Value) => {
    setValue(change);
    if (failure?.code === 'invalid') setFailure(null);
  };
  const errors: FieldErrors = { ...checked.pick(found), ...failure?.fields };
  return { value, update, errors, failure, isDirty, isBusy, submit, leave: checked.leave };
}

export type StepFormState = Omit<ReturnType<typeof useStepForm>, 'value' | 'update'>;

/** Which fields may show what is wrong with them: those that were left, and all once Save was pressed. */
function useChecked() {
  const [left, setLeft] = useState<ReadonlySet<string> | 'all'>(new Set<string>());
  const leave = (event: FocusEvent<HTMLFormElement>) => {
    const name = event.target.getAttribute('name');
    if (name) setLeft((before) => (before === 'all' ? before : new Set(before).add(name)));
  };
  const pick = (errors: FieldErrors): FieldErrors =>
    left === 'all' ? errors : Object.fromEntries(Object.entries(errors).filter(([path]) => left.has(path)));
  return { leave, pick, all: () => setLeft('all'), none: () => setLeft(new Set<string>()) };
}

/** Tells the head and the leave guard while this step is open. */
function useDirtyMark(isDirty: boolean) {
  const { setDirty } = useEditor();
  useEffect(() => {
    setDirty(isDirty);
    return () => setDirty(false);
  }, [isDirty, setDirty]);
}

/** The server names a field by its place in what was sent, the screen by its place in the step. */
function withOwnPaths(error: ActionError): ActionError {
  const fields = Object.entries(error.fields).map(([path, message]) => [withinStep(path), message]);
  return { ...error, fields: Object.fromEntries(fields) };
}
