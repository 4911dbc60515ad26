import 'server-only';
import { z } from 'zod';
import type { GigyaSite } from './call';
import { callMethod, type MethodResult } from './call-method';

const answer = z.object({ isAvailable: z.boolean() });

/**
 * Asks whether a login identifier is free: `accounts.isAvailableLoginID`. It looks at full accounts; a lite account
 * has no login. 403026 where the site protects itself against the harvesting of accounts (api.md section 1.5).
 */
export async function isAvailableLoginId(input: {
  site: GigyaSite;
  signal: AbortSignal;
  loginId: string;
}): Promise<MethodResult<z.infer<typeof answer>>> {
  const { site, signal, loginId } = input;
  const params = { loginID: loginId };
  return callMethod({ site, signal, method: 'accounts.isAvailableLoginID', params, answer });
}
