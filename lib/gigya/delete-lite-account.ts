import 'server-only';
import { z } from 'zod';
import type { GigyaSite } from './call';
import { callMethod, type MethodResult } from './call-method';

const answer = z.object({});

/**
 * Deletes a lite account: `accounts.deleteLiteAccount`, a call of a server only. `emailAccountToken` is the `token` of a
 * search in `emailAccounts` (api.md section 1.7).
 */
export async function deleteLiteAccount(input: {
  site: GigyaSite;
  signal: AbortSignal;
  emailAccountToken: string;
}): Promise<MethodResult<z.infer<typeof answer>>> {
  const { site, signal, emailAccountToken } = input;
  const params = { emailAccountToken };
  return callMethod({ site, signal, method: 'accounts.deleteLiteAccount', params, answer });
}
