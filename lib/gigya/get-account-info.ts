import 'server-only';
import { z } from 'zod';
import { accountFields } from './account-answer';
import type { GigyaSite } from './call';
import { callMethod, type MethodResult } from './call-method';

const answer = z.object(accountFields);

type Part = 'profile' | 'data' | 'subscriptions' | 'preferences' | 'emails' | 'loginIDs';

type Key =
  | { UID: string; regToken?: never; email?: never }
  | { regToken: string; UID?: never; email?: never }
  | { email: string; UID?: never; regToken?: never };

/**
 * Reads one account: `accounts.getAccountInfo` by its UID, a token or, as documented since 2025, an e-mail address
 * (`findBy`). Without `include` Gigya answers profile and data alone. An unknown account answers 403005; lite-only
 * accounts may not be served (api.md sections 1.4, 1.5 and 8.4; no blanks in `include`, section 7).
 */
export async function getAccountInfo(
  input: { site: GigyaSite; signal: AbortSignal; include?: Part[] } & Key,
): Promise<MethodResult<z.infer<typeof answer>>> {
  const { site, signal, UID, regToken, email } = input;
  const findBy = email === undefined ? undefined : { _email: email };
  const params = { UID, regToken, findBy, include: input.include?.join(',') };
  return callMethod({ site, signal, method: 'accounts.getAccountInfo', params, answer });
}
