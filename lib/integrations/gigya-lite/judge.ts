import 'server-only';
import type { GigyaSite } from '../../gigya/call';
import type { MethodFailure } from '../../gigya/call-method';
import { classify, type FailedCall, type Verdict } from './faults';

/**
 * What a failed call means at this site: as `classify`, except that a refused signature speaks of the private key where
 * that is what signs (403003, api.md section 2.3).
 */
export function judge(failure: MethodFailure, call: FailedCall & { site: GigyaSite }): Verdict {
  const verdict = classify(failure, call);
  const isKeyPair = call.site.credentials.kind === 'bearer' && verdict.fault === 'wrong_secret';
  return isKeyPair ? { ...verdict, fault: 'wrong_private_key' } : verdict;
}
