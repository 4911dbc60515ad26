import type { SandboxState } from '../state';
import { chosenSite } from './chosen-site';
import { type ControlAnswer, good } from './control';

/** What the sandbox is at this moment, in figures; of the demo site where one is meant. */
export function describeState({ state }: { state: SandboxState }): ControlAnswer {
  const site = chosenSite(state);
  return good({
    apiKey: site?.apiKey,
    schema: site?.schema.mode,
    isLiteEnabled: site?.isLiteEnabled,
    sites: state.sites.size,
    accounts: site?.accounts.emails.size,
    fullAccounts: site?.accounts.fulls.size,
    tokens: state.tokens.size,
    calls: state.callCount,
    faults: state.faults.list(),
    now: new Date(state.now()).toISOString(),
    clockAheadMs: state.clock.aheadMs,
    webhookEventsWaiting: state.webhooks.waiting(),
  });
}
