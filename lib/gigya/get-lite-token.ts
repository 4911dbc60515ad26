import 'server-only';
import { z } from 'zod';
import type { GigyaSite } from './call';
import { callMethod, type MethodResult } from './call-method';

const answer = z.object({ token: z.string().min(1) });

/** Gigya takes exactly one of the two; `emailToken` is the `token` of a search in `emailAccounts`. */
type Key = { email: string; emailToken?: never } | { emailToken: string; email?: never };

/**
 * Gets a token for an existing lite account: `accounts.getLiteToken`. It serves as the `regToken` of the calls that read,
 * write or register that account; `sessionExpirationSec` is 3,600 by default (api.md section 1.7).
 */
export async function getLiteToken(
  input: { site: GigyaSite; signal: AbortSignal; sessionExpirationSec?: number } & Key,
): Promise<MethodResult<z.infer<typeof answer>>> {
  const { site, signal, email, emailToken, sessionExpirationSec } = input;
  const params = { email, emailToken, sessionExpiration: sessionExpirationSec };
  return callMethod({ site, signal, method: 'accounts.getLiteToken', params, answer });
}
