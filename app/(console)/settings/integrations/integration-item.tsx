'use client';

import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { liveWords } from '@/components/integrations/card-body';
import { ConfigureDialog } from '@/components/integrations/configure-dialog';
import { startSettings } from '@/components/integrations/draft';
import { keyLabels } from '@/components/integrations/entries';
import { IntegrationCard } from '@/components/integrations/integration-card';
import { restoredWords, savedWords } from '@/components/integrations/outcome-words';
import { useReadCard, useRenewIntegrations } from '@/components/integrations/use-integrations';
import { writeUrl } from '@/components/integrations/write-url';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useToast } from '@/components/ui/toast';
import type { Manifest } from '@/lib/integrations/define';
import type { IntegrationCard as CardData } from '@/lib/integrations/list-integrations';
import type { SavedConnection } from '@/lib/integrations/save-connection';
import {
  compareRevisions,
  describeConnection,
  getConfigureContext,
  listRevisions,
  readConnectionSchema,
  restoreRevision,
  saveConnection,
  testConnection,
} from './actions';
import { useSwitching } from './use-switching';

type IntegrationItemProps = { card: CardData; manifest: Manifest; mayManage: boolean; now: string };

const actions = {
  save: saveConnection,
  test: testConnection,
  describe: describeConnection,
  readSchema: readConnectionSchema,
  getContext: getConfigureContext,
  listRevisions,
  compareRevisions,
  restoreRevision,
};

/** A card with what it opens. The address says which Configure dialog is open. */
export function IntegrationItem({ card, manifest, mayManage, now }: IntegrationItemProps) {
  const isOpen = useSearchParams().get('configure') === card.id;
  const [switchOn, setSwitchOn] = useState(false);
  const renew = useRenewIntegrations();
  const readCard = useReadCard(card.id);
  const toast = useToast();

  const open = (alsoSwitchOn: boolean) => {
    setSwitchOn(alsoSwitchOn);
    writeUrl({ configure: card.id }, 'push');
  };
  const close = () => writeUrl({ configure: null });
  const switching = useSwitching({ card, onKeysNeeded: () => open(true) });

  const show = async (saved: SavedConnection, text: string) => {
    close();
    const offer = { label: 'Switch on', onAct: switching.switchOn };
    toast({ text, ...(saved.enabled ? {} : { action: offer }) });
    await renew();
  };

  return (
    <>
      <IntegrationCard
        card={card}
        keyLabels={keyLabels(manifest, startSettings(manifest, card))}
        mayManage={mayManage}
        failure={switching.failure}
        now={now}
        onToggle={switching.ask}
        onConfigure={() => open(false)}
      />
      <ConfirmDialog
        isOpen={switching.isAsking}
        title={`Switch off ${card.name}?`}
        confirmLabel="Switch off"
        keepLabel="Keep it on"
        tone="danger"
        onConfirm={switching.confirm}
        onKeep={switching.keep}
      >
        <p>
          {liveWords(card.liveCampaigns)}{' '}
          {card.liveCampaigns === 1
            ? 'keeps running. Its deliveries are held.'
            : 'keep running. Their deliveries are held.'}
        </p>
      </ConfirmDialog>
      {mayManage && (
        <ConfigureDialog
          manifest={manifest}
          card={card}
          isOpen={isOpen}
          switchOn={switchOn}
          actions={actions}
          readCard={readCard}
          onSaved={(saved) => show(saved, savedWords(card.name, saved, switchOn))}
          onRestored={(saved, number) => show(saved, restoredWords(card.name, number, saved))}
          onClose={close}
        />
      )}
    </>
  );
}
