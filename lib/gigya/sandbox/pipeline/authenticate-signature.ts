import { signatureOf } from '../../sign-request';
import { missing, refuse } from '../answers';
import type { GigyaRequest } from '../read-request';
import type { SiteUser } from '../site';
import type { SandboxState } from '../state';
import type { LocatedCall, Refusal } from './call-context';
import { findUser } from './find-user';
import { expired, isReplay, isTimely } from './freshness';
import { isSameText } from './is-same-text';

/** Steps 8 to 8c: timestamp, signature, then nonce (api.md sections 2.2 and 8.2). */
export function authenticateSignature(call: LocatedCall): { user: SiteUser } | Refusal {
  const { state, request, site } = call;
  const { params } = request;
  const timestamp = params.get('timestamp');
  const nonce = params.get('nonce');
  if (!timestamp) return { refusal: missing('timestamp') };
  if (!nonce) return { refusal: missing('nonce') };
  const found = findUser(site, params.get('userKey'));
  if ('refusal' in found) return found;
  const seconds = readTimestamp(state, timestamp);
  if (seconds === null || !isTimely(state, seconds)) return { refusal: expired() };
  if (!isSignedWith(found.user.secret, request)) {
    return { refusal: refuse(403003, 'The signature does not match the request') };
  }
  if (isReplay(state, { userKey: found.user.userKey, nonce })) {
    return { refusal: refuse(403004, 'The nonce was used before') };
  }
  return found;
}

/** Seconds since the epoch. Thirteen digits are milliseconds, as npm gigya sends them: taken only if the option says so. */
function readTimestamp({ options }: SandboxState, text: string): number | null {
  if (/^\d{13}$/.test(text) && options.acceptMillisecondTimestamps) return Math.floor(Number(text) / 1_000);
  return /^\d{1,12}$/.test(text) ? Number(text) : null;
}

/**
 * Whether the signature covers the decoded parameters and the address that the client used: the Host header with http or
 * with https. Both are right, since a proxy may end TLS in front of the sandbox and some SDKs sign https whatever they
 * call.
 */
function isSignedWith(secret: string | null, request: GigyaRequest): boolean {
  if (secret === null) return false;
  const { httpMethod: method, host, path } = request;
  const params = Object.fromEntries(request.params);
  const given = request.params.get('sig') ?? '';
  const schemes = request.isSecure ? ['https', 'http'] : ['http', 'https'];
  return schemes.some((scheme) => {
    const url = `${scheme}://${host}${path}`;
    return isSameText(signatureOf({ method, url, params, secret }), given);
  });
}
