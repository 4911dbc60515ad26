import type { GigyaRequest } from '../read-request';

export type AuthMode = 'secret' | 'signature' | 'bearer' | 'anonymous';

/**
 * How a call wants to prove who it is. Of several ways at once the first of the pipeline's steps 7 to 10 counts, which
 * is an inference (api.md section 8.2).
 */
export function authModeOf({ params, authorization }: GigyaRequest): AuthMode {
  if (params.has('secret')) return 'secret';
  if (params.has('sig')) return 'signature';
  return authorization === undefined ? 'anonymous' : 'bearer';
}
