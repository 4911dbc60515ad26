'use client';

import { type FormEvent, startTransition, useRef, useState } from 'react';
import type { ActionError, ActionResult } from '@/lib/actions/result';
import type { Manifest } from '@/lib/integrations/define';
import type { IntegrationCard } from '@/lib/integrations/list-integrations';
import type { SavedConnection } from '@/lib/integrations/save-connection';
import type { ConnectionTestReport } from '@/lib/integrations/test-connection';
import type { TestRun } from './connection-test';
import { type Entries, entryError, entryErrors, readEntries, readSettings, startSettings } from './entries';
import { answerOf } from './request-failure';

export type ConfigureActions = {
  save: (
    input: Entries & { expectedRevision: number | null; switchOn: boolean },
  ) => Promise<ActionResult<SavedConnection>>;
  test: (input: Entries) => Promise<ActionResult<ConnectionTestReport>>;
};

type ConfigureInput = {
  manifest: Manifest;
  card: IntegrationCard;
  switchOn: boolean;
  actions: ConfigureActions;
  onSaved: (saved: SavedConnection) => void;
};

const correction: ActionError = {
  code: 'invalid',
  message: 'Some entries need a correction.',
  fields: {},
};

/**
 * What the Configure dialog does. Typed secrets stay in the form's own inputs: neither React's state nor a cache holds
 * them, and they are gone with the dialog.
 */
export function useConfigure({ manifest, card, switchOn, actions, onSaved }: ConfigureInput) {
  const formRef = useRef<HTMLFormElement>(null);
  const [settings, setSettings] = useState(() => startSettings(card));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [saveFailure, setSaveFailure] = useState<ActionError | null>(null);
  const [testFailure, setTestFailure] = useState<ActionError | null>(null);
  const [run, setRun] = useState<TestRun | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [isTesting, setTesting] = useState(false);

  const readForm = (onFailure: (failure: ActionError) => void): Entries | null => {
    if (formRef.current === null) return null;
    const entries = readEntries(manifest, formRef.current);
    const wrong = entryErrors({ manifest, card }, entries);
    setErrors(wrong);
    if (Object.keys(wrong).length === 0) return entries;
    onFailure(correction);
    focusField(formRef.current, Object.keys(wrong));
    return null;
  };

  const showFailure = (failure: ActionError, onFailure: (failure: ActionError) => void) => {
    onFailure(failure);
    const fields = withoutGroup(failure.fields);
    setErrors(fields);
    if (formRef.current) focusField(formRef.current, Object.keys(fields));
  };

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (isSaving) return;
    const entries = readForm(setSaveFailure);
    if (entries === null) return;
    setSaving(true);
    setSaveFailure(null);
    const expectedRevision = card.connection?.revision ?? null;
    const result = await answerOf(() => actions.save({ ...entries, expectedRevision, switchOn }));
    setSaving(false);
    if (result.ok) onSaved(result.data);
    else showFailure(result.error, setSaveFailure);
  };

  const test = async () => {
    const entries = readForm(setTestFailure);
    if (entries === null) return;
    setTesting(true);
    setTestFailure(null);
    const result = await answerOf(() => actions.test(entries));
    setTesting(false);
    if (result.ok) setRun({ report: result.data, at: new Date().toISOString(), isStale: false });
    else showFailure(result.error, setTestFailure);
  };

  const leave = (field: string, value: string) => {
    const error = entryError({ manifest, card, field, value });
    // The dialog takes the focus to itself when something goes while the focus is between two fields.
    startTransition(() =>
      setErrors(({ [field]: _, ...others }) =>
        error === undefined ? others : { ...others, [field]: error },
      ),
    );
  };

  const change = () => {
    if (formRef.current) setSettings(readSettings(manifest, formRef.current));
    setRun((before) => before && { ...before, isStale: true });
    setSaveFailure((before) => (before?.code === 'invalid' ? null : before));
  };

  const told = run?.isStale === false ? run.report.detected : undefined;
  const detected = { ...card.connection?.detected, ...told };
  const state = { settings, detected, errors, saveFailure, testFailure, run, isSaving, isTesting };
  return { ...state, formRef, save, test, leave, change };
}

/** A message of the whole input's schema names the group that the field stands in: `secrets.key`. */
function withoutGroup(fields: Record<string, string>): Record<string, string> {
  const named = Object.entries(fields).map(([path, message]) => [
    path.replace(/^(settings|secrets)\./, ''),
    message,
  ]);
  return Object.fromEntries(named);
}

/** The first wrong field in the order of the form. */
function focusField(form: HTMLFormElement, names: readonly string[]): void {
  const isWrong = (element: Element): element is HTMLElement =>
    element instanceof HTMLElement && names.includes(element.getAttribute('name') ?? '');
  Array.from(form.elements).find(isWrong)?.focus();
}
