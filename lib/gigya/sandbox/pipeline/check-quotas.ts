import { type Answer, refuse } from '../answers';
import { authModeOf } from './auth-mode';
import type { LocatedCall } from './call-context';

/**
 * Step 6: the quotas that are switched on. Searches have one of their own, and calls without keys count for the address
 * they come from as well (api.md sections 0.8 and 1.1). What is refused with 403048 does not count.
 */
export function checkQuotas({ state, request, method, site }: LocatedCall): Answer | null {
  const { options, limits } = state;
  const nowMs = state.now();
  const isClient = authModeOf(request) === 'anonymous';
  const client = isClient ? options.clientQuota : null;
  if (client && !limits.windowOf('client', request.remoteAddress).admits(client, nowMs))
    return refuse(403048);
  const kind = method.name === 'accounts.search' ? 'searches' : 'calls';
  const quota = kind === 'searches' ? options.searchQuota : options.callQuota;
  if (quota && !limits.windowOf(kind, site.apiKey).admits(quota, nowMs)) return refuse(403048);
  return null;
}
