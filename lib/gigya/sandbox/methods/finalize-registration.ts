import { missingFields } from '../accounts/missing-fields';
import { type Answer, missing, ok, refuse } from '../answers';
import { findRegToken } from './find-reg-token';
import type { MethodInput } from './index';
import { pendingRegistration } from './pending-registration';

/** accounts.finalizeRegistration: completes what register answered 206001 to (api.md section 4.1), with its token. */
export function finalizeRegistration(call: MethodInput): Answer {
  const { site, state, params, emit } = call;
  const regToken = params.get('regToken');
  if (!regToken) return missing('regToken');
  const token = findRegToken(call, regToken);
  if ('refusal' in token) return token.refusal;
  const full = token.isLite ? undefined : site.accounts.fullOfLogin(token.email ?? '');
  if (!full) return refuse(403005, 'The supplied regToken belongs to no account');
  if (missingFields(site.schema, full).length > 0) return pendingRegistration(site, full);
  const nowMs = state.now();
  const lastUpdated = new Date(nowMs).toISOString();
  if (!full.isRegistered) {
    site.accounts.putFull({ ...full, isRegistered: true, lastUpdated, lastUpdatedTimestamp: nowMs });
    emit({ type: 'accountRegistered', data: { uid: full.UID, accountType: 'full' } });
  }
  return ok({ UID: full.UID, isRegistered: true });
}
