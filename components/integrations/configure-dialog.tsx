'use client';

import { useState } from 'react';
import type { Manifest } from '@/lib/integrations/define';
import type { IntegrationCard } from '@/lib/integrations/list-integrations';
import type { SavedConnection } from '@/lib/integrations/save-connection';
import { Button } from '../ui/button';
import { Dialog, DialogFoot, DialogHead, dialogFormStyle } from '../ui/dialog';
import { holdFocus } from '../ui/hold-focus';
import { liveWords } from './card-body';
import { ConfigureFields } from './configure-fields';
import { ConnectionTest } from './connection-test';
import { FailureNotice } from './failure-notice';
import { configureButtonId } from './integration-card';
import { PartnerLogo } from './partner-logo';
import { type ConfigureActions, useConfigure } from './use-configure';

type ConfigureDialogProps = {
  manifest: Manifest;
  card: IntegrationCard;
  isOpen: boolean;
  /** Whether Save also switches the connection on. */
  switchOn: boolean;
  actions: ConfigureActions;
  onSaved: (saved: SavedConnection) => void;
  onClose: () => void;
};

export function ConfigureDialog({ isOpen, onClose, ...rest }: ConfigureDialogProps) {
  const { card } = rest;
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      returnFocusTo={configureButtonId(card.id)}
    >
      <DialogHead
        title={`Configure ${card.name}`}
        description={card.description}
        icon={<PartnerLogo src={card.logo} />}
      />
      <ConfigureForm {...rest} onClose={onClose} />
    </Dialog>
  );
}

function ConfigureForm({ card: current, onClose, ...rest }: Omit<ConfigureDialogProps, 'isOpen'>) {
  // The list behind is renewed every few seconds; the dialog keeps what it was opened on.
  const [card] = useState(current);
  const configure = useConfigure({ ...rest, card });
  return (
    <form
      ref={configure.formRef}
      onSubmit={configure.save}
      onInput={configure.change}
      onMouseDown={holdFocus}
      noValidate
      autoComplete="off"
      className={dialogFormStyle}
    >
      <div className="grid min-h-0 flex-1 border-line border-t max-md:block max-md:overflow-auto md:grid-cols-[minmax(0,1fr)_376px]">
        <ConfigureFields
          manifest={rest.manifest}
          card={card}
          settings={configure.settings}
          detected={configure.detected}
          errors={configure.errors}
          onLeave={configure.leave}
        />
        <ConnectionTest
          run={configure.run}
          failure={configure.testFailure}
          isBusy={configure.isTesting}
          onTest={configure.test}
        />
      </div>
      {configure.saveFailure !== null && (
        <div className="max-h-[40%] flex-none overflow-auto border-line border-t bg-raised px-6 py-3 max-md:px-4">
          <FailureNotice failure={configure.saveFailure} title="Nothing was saved." />
        </div>
      )}
      <DialogFoot note={reach(card, rest.switchOn)}>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" tone="primary" isBusy={configure.isSaving} busyWord="Saving">
          Save
        </Button>
      </DialogFoot>
    </form>
  );
}

function reach({ liveCampaigns }: IntegrationCard, switchOn: boolean): string | undefined {
  if (switchOn) return 'Saving also switches it on.';
  return liveCampaigns === 0 ? undefined : `Saving applies to ${liveWords(liveCampaigns)}.`;
}
