import { type DeliveryState, reasonTexts } from '../deliveries/states';
import type { FaultText } from '../integrations/define';
import { getManifest } from '../integrations/manifests';

type Words = { name: string; cause: string | null; nextStep: string | null };

/**
 * A delivery's state in words: the name of its integration, why it stands there and what to do. The fault comes from
 * the delivery's reason where that is one, else from its last attempt.
 */
export function describePush(push: {
  integrationId: string;
  state: DeliveryState;
  reason: string | null;
  fault: string | null;
}): Words {
  const manifest = getManifest(push.integrationId);
  const name = manifest?.name ?? push.integrationId;
  if (push.state === 'delivered' || push.state === 'cancelled') return { name, cause: null, nextStep: null };
  const faults: Record<string, FaultText | undefined> = manifest?.faults ?? {};
  const fault = faults[push.reason ?? ''] ?? faults[push.fault ?? ''];
  if (push.state === 'skipped') return { name, cause: reasonText(push.reason), nextStep: null };
  if (push.state === 'held' && push.reason !== 'paused') {
    return { name, cause: reasonText(push.reason), nextStep: null };
  }
  const cause = fault?.title ?? reasonText(push.reason);
  // Faults that are tried again by themselves ask for nothing, and once exhausted that is no longer so.
  const isOver = push.state === 'rejected' || push.state === 'held';
  return { name, cause, nextStep: isOver ? (fault?.nextStep ?? null) : null };
}

/** Without a full stop, like the titles of faults: a line of the list carries either. */
function reasonText(reason: string | null): string | null {
  const texts: Record<string, string | undefined> = reasonTexts;
  return texts[reason ?? '']?.replace(/\.$/, '') ?? null;
}
