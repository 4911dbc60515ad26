import 'server-only';
import { z } from 'zod';
import type { GigyaProfile, GigyaSubscriptions } from './account-content';
import type { GigyaSite } from './call';
import { callMethod, type MethodResult } from './call-method';

const answer = z.object({});

/**
 * Imports one lite account: `accounts.importLiteAccount`, the administrative way. It is a call of a server without a
 * token, so `serverOnly` fields should be writable; it sends no double opt-in mail and is not counted as a registration.
 * The answer carries no UID, and what happens to an e-mail that is known already is not documented (api.md section 1.6).
 */
export async function importLiteAccount(input: {
  site: GigyaSite;
  signal: AbortSignal;
  email: string;
  profile?: GigyaProfile;
  data?: object;
  subscriptions?: GigyaSubscriptions;
  context?: string;
}): Promise<MethodResult<z.infer<typeof answer>>> {
  const { site, signal, ...params } = input;
  return callMethod({ site, signal, method: 'accounts.importLiteAccount', params, answer });
}
