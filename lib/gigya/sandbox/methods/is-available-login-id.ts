import { type Answer, missing, ok, refuse } from '../answers';
import type { MethodInput } from './index';

/**
 * accounts.isAvailableLoginID (api.md sections 1.5 and 8.4): whether no full account signs in so; lite ones do not
 * count.
 */
export function isAvailableLoginId({ site, params }: MethodInput): Answer {
  const loginId = params.get('loginID');
  if (!loginId) return missing('loginID');
  if (site.policies.harvestingProtection) return refuse(403026);
  return ok({ isAvailable: site.accounts.fullOfLogin(loginId) === undefined });
}
