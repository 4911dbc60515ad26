'use client';

import { startTransition, useOptimistic } from 'react';
import type { ActionResult } from '@/lib/actions/result';
import { Switch } from '../../ui/switch';
import { useToast } from '../../ui/toast';
import { callAction } from './call-action';
import { useEditor } from './editor-context';

export type SetCampaignOn = (input: unknown) => Promise<ActionResult<{ isOn: boolean }>>;

type CampaignSwitchProps = {
  campaignId: string;
  isOn: boolean;
  /** Why it cannot be switched, in words; null when it can. */
  reason: string | null;
  setOn: SetCampaignOn;
};

/** Acts at once and can be undone; jumps back when it failed. */
export function CampaignSwitch({ campaignId, isOn, reason, setOn }: CampaignSwitchProps) {
  const [shown, setShown] = useOptimistic(isOn);
  const showToast = useToast();
  const { setFailure } = useEditor();
  const toggle = (wanted: boolean) =>
    startTransition(async () => {
      setShown(wanted);
      const result = await callAction(() => setOn({ campaignId, isOn: wanted }));
      setFailure(result.ok ? null : result.error);
      if (!result.ok) return;
      const text = wanted
        ? 'The campaign is on.'
        : 'The campaign is off. Participants see that it is closed.';
      showToast({ text, action: { label: 'Undo', onAct: () => toggle(!wanted) } });
    });
  return (
    <span title={reason ?? undefined} className="flex-none">
      <Switch label="Campaign" isOn={shown} onToggle={toggle} disabled={reason !== null} />
      {reason !== null && <span className="sr-only">{reason}</span>}
    </span>
  );
}
