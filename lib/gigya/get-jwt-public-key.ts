import 'server-only';
import { z } from 'zod';
import type { GigyaSite } from './call';
import { callMethod, type MethodResult } from './call-method';
import { listOf, optionalText } from './lenient';

const key = z.object({
  kty: z.literal('RSA'),
  alg: optionalText,
  use: optionalText,
  kid: optionalText,
  n: z.string().min(1),
  e: z.string().min(1),
});

const answer = z.union([
  z.object({ keys: listOf(key).refine((keys) => keys.length > 0) }),
  key.transform((flat) => ({ keys: [flat] })),
]);

/**
 * Reads the keys that verify what Gigya signs with RS256, its webhooks among them: `accounts.getJWTPublicKey`, which
 * needs the API key alone. Pick by `kid`; on a failure fetch once more, for keys rotate. A site that answers the older
 * flat form gives a list of one (api.md section 6.3).
 */
export async function getJwtPublicKey(input: {
  site: GigyaSite;
  signal: AbortSignal;
}): Promise<MethodResult<z.infer<typeof answer>>> {
  const { site, signal } = input;
  return callMethod({ site, signal, method: 'accounts.getJWTPublicKey', params: { V2: true }, answer });
}
