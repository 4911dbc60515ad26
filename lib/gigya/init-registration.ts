import 'server-only';
import { z } from 'zod';
import type { GigyaSite } from './call';
import { callMethod, type MethodResult } from './call-method';

const answer = z.object({ regToken: z.string().min(1) });

/**
 * Opens a lite registration: `accounts.initRegistration` with `isLite=true`. Writes nothing that a look-up can see; the
 * token is good for one hour and may be several hundred characters long (api.md section 1.1).
 */
export async function initRegistration(input: {
  site: GigyaSite;
  signal: AbortSignal;
}): Promise<MethodResult<z.infer<typeof answer>>> {
  const { site, signal } = input;
  return callMethod({ site, signal, method: 'accounts.initRegistration', params: { isLite: true }, answer });
}
