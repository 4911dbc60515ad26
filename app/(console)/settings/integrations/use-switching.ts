'use client';

import { useState } from 'react';
import { needsKeys } from '@/components/integrations/card-state';
import { toggledWords } from '@/components/integrations/outcome-words';
import { failureOf } from '@/components/integrations/request-failure';
import { type Toggle, useToggle } from '@/components/integrations/use-integrations';
import { useToast } from '@/components/ui/toast';
import type { IntegrationCard } from '@/lib/integrations/list-integrations';
import { setConnectionEnabled } from './actions';

type SwitchingInput = {
  card: IntegrationCard;
  /** Opens the Configure dialog whose Save also switches on. */
  onKeysNeeded: () => void;
};

/** What the switch of a card does: at once, after a question, or after the keys are entered. */
export function useSwitching({ card, onKeysNeeded }: SwitchingInput) {
  const [isAsking, setAsking] = useState(false);
  const toast = useToast();
  const toggle = useToggle({
    request: setConnectionEnabled,
    onDone: (toggled, result) => {
      const undo = { label: 'Undo', onAct: () => move(true) };
      toast({
        text: toggledWords(card.name, result),
        ...(toggled.enabled || needsKeys(card) ? {} : { action: undo }),
      });
    },
    onFailed: ({ enabled }, error) => {
      const fact = `${card.name} stays ${enabled ? 'off' : 'on'}.`;
      const again = { label: 'Try again', onAct: () => move(enabled) };
      toast({ text: `${fact} ${failureOf(error).message}`, tone: 'failed', action: again });
    },
  });
  const move = (enabled: Toggle['enabled']) => toggle.mutate({ integrationId: card.id, enabled });
  const ask = (enabled: boolean) => {
    if (enabled && needsKeys(card)) onKeysNeeded();
    else if (!enabled && card.liveCampaigns > 0) setAsking(true);
    else move(enabled);
  };
  const confirm = () => {
    setAsking(false);
    move(false);
  };
  return {
    ask,
    isAsking,
    confirm,
    keep: () => setAsking(false),
    switchOn: () => move(true),
    failure: toggle.error && failureOf(toggle.error),
  };
}
