'use client';

import { type FormEvent, startTransition, useReducer, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { isStructured } from '@/components/schema-form/group-fields';
import type { ActionError } from '@/lib/actions/result';
import type { Manifest } from '@/lib/integrations/define';
import type { IntegrationCard } from '@/lib/integrations/list-integrations';
import type { SavedConnection } from '@/lib/integrations/save-connection';
import type { ConfigureActions } from './configure-actions';
import { isSameDraft, type Scope, startDraft } from './draft';
import { type DraftEdit, editDraft } from './edit-draft';
import { type Entries, entryErrors, fieldErrors, hasTyped, partnerFields, readEntries } from './entries';
import { focusEntry, focusWrong } from './focus-entry';
import { errorsWhileEditing, listsAmong, withoutEntry } from './live-errors';
import { fieldOf, prefixOf, scopeOf, withoutGroups } from './paths';
import { conflictsOf } from './rebase';
import { answerOf } from './request-failure';
import { usePlaces } from './use-places';

export type ConfigureInput = {
  manifest: Manifest;
  card: IntegrationCard;
  /** Whether Save also switches the connection on. */
  switchOn: boolean;
  actions: ConfigureActions;
  /** The card as it is now on the server, or null when that cannot be known. */
  readCard: () => Promise<IntegrationCard | null>;
  onSaved: (saved: SavedConnection) => void;
};

/** What the Configure dialog holds, for its parts. */
export type Configure = ReturnType<typeof useConfigure>;

const correction: ActionError = { code: 'invalid', message: 'Some entries need a correction.', fields: {} };

/**
 * What the Configure dialog does. Typed secrets stay in the form's own inputs: neither React's state nor a cache holds
 * them, and they are gone with the dialog.
 */
export function useConfigure(input: ConfigureInput) {
  const { manifest, switchOn, actions, readCard, onSaved } = input;
  const formRef = useRef<HTMLFormElement>(null);
  // The list behind is renewed every few seconds; the dialog keeps what its draft was begun on.
  const [card, setCard] = useState(input.card);
  const [draft, dispatch] = useReducer(editDraft, null, () => startDraft(manifest, input.card));
  const [changes, setChanges] = useState(0);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [conflicts, setConflicts] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<ActionError | null>(null);
  const [isSaving, setSaving] = useState(false);
  const places = usePlaces();
  const fields = partnerFields(manifest);
  const isList = (name: string) =>
    fields.settings.some((field) => field.name === name && isStructured(field));

  const touch = () => {
    setChanges((before) => before + 1);
    setFailure((before) => (before?.code === 'invalid' ? null : before));
  };
  const edit = (change: DraftEdit) => {
    dispatch(change);
    touch();
  };
  const errorsOf = (path: string, value: unknown) =>
    fieldErrors({ manifest, card, scope: scopeOf(path), field: fieldOf(path), value });

  const set = (scope: Scope, setting: string, value: unknown) => {
    edit({ kind: 'set', scope, setting, value });
    const path = `${prefixOf(scope)}${setting}`;
    const changed = { path, value, found: errorsOf(path, value), isStructured: isList(setting) };
    setErrors((before) => errorsWhileEditing(before, changed));
  };
  const leave = (path: string, value: unknown) => {
    const found = errorsOf(path, value);
    // The dialog takes the focus to itself when something goes while the focus is between two fields.
    startTransition(() => setErrors((before) => ({ ...withoutEntry(before, path), ...found })));
  };
  /** Makes a change that takes away what has the focus, and moves the focus to the entry. */
  const changeAt = (path: string, change: () => void) => {
    flushSync(change);
    focusEntry(formRef.current, path);
  };
  const inherit = (path: string, change: DraftEdit) =>
    changeAt(path, () => {
      edit(change);
      setErrors((before) => withoutEntry(before, path));
    });

  /** Shows what is wrong, or saved by others, where it stands. */
  const reveal = (paths: readonly string[], show: () => void) => {
    const isGlobal = paths.some((path) => scopeOf(path) === null);
    const scope = isGlobal ? null : scopeOf(paths[0] ?? '');
    flushSync(() => {
      show();
      places.go(scope);
      places.unfold(listsAmong(paths, isList));
    });
    const panel = formRef.current?.querySelector(`[data-scope="${scope ?? 'global'}"]`);
    focusWrong(panel ?? null, paths);
  };
  const refuse = (fieldsOfFailure: Record<string, string>, show: () => void) => {
    const wrong = withoutGroups(fieldsOfFailure);
    const paths = Object.keys(wrong);
    if (paths.length === 0) show();
    else
      reveal(paths, () => {
        show();
        setErrors(wrong);
      });
  };

  /**
   * What stands in the dialog, or in Global and one other scope; null, with each error in its place, where something
   * is wrong.
   */
  const read = (onFailure: (failure: ActionError) => void, only?: Scope): Entries | null => {
    if (formRef.current === null) return null;
    const all = readEntries({ manifest, card, draft, data: new FormData(formRef.current) });
    const websites = all.websites?.filter(({ websiteId }) => only === undefined || websiteId === only);
    const entries = { ...all, websites };
    const wrong = entryErrors({ manifest, card }, entries);
    if (Object.keys(wrong).length === 0) {
      const isElsewhere = ([path]: [string, string]) =>
        only !== undefined && scopeOf(path) !== null && scopeOf(path) !== only;
      setErrors((before) => Object.fromEntries(Object.entries(before).filter(isElsewhere)));
      return entries;
    }
    refuse(wrong, () => onFailure(correction));
    return null;
  };

  const meetConflict = async (conflict: ActionError) => {
    const latest = await readCard();
    const found = conflictsOf(withoutGroups(conflict.fields));
    const paths = Object.keys(found);
    reveal(paths, () => {
      setFailure(conflict);
      setConflicts(found);
      if (latest === null) return;
      const [base, theirs] = [startDraft(manifest, card), startDraft(manifest, latest)];
      edit({ kind: 'rebase', base, theirs, conflicts: paths });
      setCard(latest);
    });
  };

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (isSaving) return;
    const entries = read(setFailure);
    if (entries === null) return;
    setSaving(true);
    setFailure(null);
    setConflicts({});
    const expectedRevision = card.connection?.revision ?? null;
    const result = await answerOf(() => actions.save({ ...entries, expectedRevision, switchOn }));
    if (result.ok) onSaved(result.data);
    else if (result.error.code === 'conflict') await meetConflict(result.error);
    else refuse(result.error.fields, () => setFailure(result.error));
    setSaving(false);
  };

  const settle = (path: string, choice: 'mine' | 'theirs') =>
    changeAt(path, () => {
      const others = withoutEntry(conflicts, path);
      setConflicts(others);
      if (Object.keys(others).length === 0) setFailure(null);
      if (choice === 'mine') return;
      edit({ kind: 'take', theirs: startDraft(manifest, card), path });
      const typed = formRef.current?.elements.namedItem(path);
      if (fieldOf(path) in manifest.secrets.shape && typed instanceof HTMLInputElement) typed.value = '';
    });

  const isChanged = () => {
    if (!isSameDraft(draft, startDraft(manifest, card))) return true;
    const data = formRef.current && new FormData(formRef.current);
    const scopes = [null, ...card.websites.map(({ websiteId }) => websiteId)];
    return data !== null && scopes.some((scope) => hasTyped(manifest, data, scope));
  };

  const state = { manifest, card, draft, fields, changes, errors, conflicts, failure, isSaving, places };
  const acts = { edit, set, leave, touch, changeAt, inherit, read, refuse, save, settle, isChanged };
  return { ...state, ...acts, formRef };
}
