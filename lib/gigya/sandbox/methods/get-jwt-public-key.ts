import { type Answer, ok } from '../answers';
import { isTrue } from '../flags';
import { siteKeysOf } from '../site-keys';
import type { MethodInput } from './index';

/** accounts.getJWTPublicKey (api.md sections 6.3 and 8.4): one flat key, or the list `keys` with `V2=true`. */
export function getJwtPublicKey({ site, params }: MethodInput): Answer {
  const { kid, n, e } = siteKeysOf(site);
  const key = { kty: 'RSA', alg: 'RS256', use: 'sig', kid, n, e };
  return ok(isTrue(params.get('V2')) ? { keys: [key] } : key);
}
