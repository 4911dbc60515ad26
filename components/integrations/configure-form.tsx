'use client';

import { History as HistoryIcon } from 'lucide-react';
import { type FormEvent, type Ref, useImperativeHandle, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { isStructured } from '@/components/schema-form/group-fields';
import type { SavedConnection } from '@/lib/integrations/save-connection';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { DialogFoot, dialogFormStyle } from '../ui/dialog';
import { holdFocus } from '../ui/hold-focus';
import { Tabs } from '../ui/tabs';
import { ConfigureSide } from './configure-side';
import { hasScopes, startDraft } from './draft';
import { FailureNotice } from './failure-notice';
import { reachWords } from './reach';
import { ScopePanels } from './scope-panels';
import { ScopeTabs, tabOf } from './scope-tabs';
import { type ConfigureInput, useConfigure } from './use-configure';
import { useConnectionTest } from './use-connection-test';
import { useHistory } from './use-history';
import { useScopeView } from './use-scope-view';

/** Asks before what was not saved is lost. */
export type ConfigureFormHandle = { leave: () => void };

export type ConfigureFormProps = ConfigureInput & {
  onRestored: (saved: SavedConnection, number: number) => void;
  onClose: () => void;
};

export function ConfigureForm(props: ConfigureFormProps & { ref: Ref<ConfigureFormHandle> }) {
  const { ref, manifest, actions, switchOn, onRestored, onClose } = props;
  const configure = useConfigure(props);
  const { card, places, failure } = configure;
  const website = card.websites.find(({ websiteId }) => websiteId === places.scope);
  const scope = website?.websiteId ?? null;
  const hasTabs = hasScopes(card.websites, startDraft(manifest, card));
  const preview = useScopeView({ configure, scope, actions });
  const connectionTest = useConnectionTest({
    configure,
    scope,
    test: actions.test,
    onTested: preview.askAgain,
  });
  const history = useHistory({ integrationId: manifest.id, actions, onRestored });
  const historyButton = useRef<HTMLButtonElement>(null);
  const [isAsking, setAsking] = useState(false);
  const warningTexts = englishOf(manifest.warnings);
  const { run } = connectionTest;
  const told = (run?.isStale === false && run.report.detected) || {};

  const leave = () => (configure.isChanged() ? setAsking(true) : onClose());
  useImperativeHandle(ref, () => ({ leave }));
  const closeHistory = () => {
    flushSync(history.close);
    historyButton.current?.focus();
  };
  const discard = () => {
    setAsking(false);
    onClose();
  };
  // A select is set by its change, which follows its input: drawn anew in between, it would fall back.
  const touchByTyping = ({ target }: FormEvent) => {
    if (!(target instanceof HTMLSelectElement)) configure.touch();
  };
  const shared = { configure, scope, preview, warningTexts };
  return (
    <form
      ref={configure.formRef}
      onSubmit={configure.save}
      onMouseDown={holdFocus}
      noValidate
      autoComplete="off"
      className={dialogFormStyle}
    >
      <Tabs
        value={tabOf(scope)}
        onChoose={(tab) => places.go(tab === tabOf(null) ? null : tab)}
        className={dialogFormStyle}
      >
        {hasTabs && <ScopeTabs configure={configure} />}
        <div className="grid min-h-0 flex-1 border-line border-t max-md:block max-md:overflow-auto md:grid-cols-[minmax(0,1fr)_376px]">
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset does not scroll in every browser. */}
          <div
            role="group"
            aria-label="Settings"
            onInput={touchByTyping}
            className="min-w-0 md:overflow-auto md:[scrollbar-width:thin]"
          >
            <ScopePanels {...shared} hasTabs={hasTabs} told={told} />
          </div>
          <ConfigureSide
            {...shared}
            scopeName={hasTabs ? (website?.domain ?? 'Global') : null}
            connectionTest={connectionTest}
            hasPreview={configure.fields.settings.some(isStructured)}
            history={history}
            onBack={closeHistory}
          />
        </div>
      </Tabs>
      {failure !== null && (
        <div className="max-h-[40%] flex-none overflow-auto border-line border-t bg-raised px-6 py-3 max-md:px-4">
          <FailureNotice failure={failure} title="Nothing was saved.">
            {Object.keys(configure.conflicts).length > 0 &&
              'Choose beside each, or save again to keep yours.'}
          </FailureNotice>
        </div>
      )}
      <DialogFoot note={reachWords(card, switchOn)}>
        {card.connection !== null && (
          <Button ref={historyButton} aria-expanded={history.isOpen} onClick={history.open}>
            <HistoryIcon />
            History
          </Button>
        )}
        <Button onClick={leave}>Cancel</Button>
        <Button type="submit" tone="primary" isBusy={configure.isSaving} busyWord="Saving">
          Save
        </Button>
      </DialogFoot>
      <ConfirmDialog
        isOpen={isAsking}
        title="Discard what you changed?"
        confirmLabel="Discard the changes"
        keepLabel="Keep editing"
        tone="danger"
        onConfirm={discard}
        onKeep={() => setAsking(false)}
      >
        <p>Nothing of it is saved.</p>
      </ConfirmDialog>
    </form>
  );
}

const englishOf = (texts: Record<string, { en: string }>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([reason, { en }]) => [reason, en]));
