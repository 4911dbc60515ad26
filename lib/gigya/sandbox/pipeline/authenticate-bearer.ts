import { verify } from 'node:crypto';
import { z } from 'zod';
import { type Answer, refuse } from '../answers';
import { parseJson } from '../parse-json';
import type { SiteUser } from '../site';
import type { LocatedCall, Refusal } from './call-context';
import { findUser } from './find-user';
import { expired, isReplay, isTimely } from './freshness';

const headerSchema = z.object({
  alg: z.literal('RS256'),
  typ: z.literal('JWT').optional(),
  kid: z.string().min(1),
});
const claimsSchema = z.object({ iat: z.number(), jti: z.string().min(1).max(1_000) });

type Token = { kid: string; iat: number; jti: string; signed: string; signature: Buffer };

/**
 * Step 9: `Authorization: Bearer` with a JWT that the user key's private key signed (api.md section 2.3). The codes are
 * inferences, and so is the window of `iat`, which is that of signed requests.
 */
export function authenticateBearer(call: LocatedCall): { user: SiteUser } | Refusal {
  const { state, request, site } = call;
  const token = readToken(request.authorization ?? '');
  if (!token) return { refusal: refuse(400008, 'The Authorization header holds no RS256 bearer token') };
  const found = findUser(site, token.kid);
  if ('refusal' in found) return found;
  const refusal = checkToken(found.user, token) ?? checkFreshness(state, token);
  return refusal ? { refusal } : found;
}

function checkToken({ publicKeyPem }: SiteUser, { signed, signature }: Token): Answer | null {
  const isGood = publicKeyPem !== null && verify('sha256', Buffer.from(signed), publicKeyPem, signature);
  return isGood ? null : refuse(403003, 'The signature of the bearer token does not match');
}

function checkFreshness(state: LocatedCall['state'], { kid, iat, jti }: Token): Answer | null {
  if (!isTimely(state, iat)) return expired();
  const isUsed = isReplay(state, { userKey: kid, nonce: `jti ${jti}` });
  return isUsed ? refuse(403004, 'The bearer token was used before') : null;
}

function readToken(authorization: string): Token | null {
  const match = /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/i.exec(authorization);
  if (!match) return null;
  const [, head = '', body = '', signature = ''] = match;
  const header = headerSchema.safeParse(readJson(head));
  const claims = claimsSchema.safeParse(readJson(body));
  if (!header.success || !claims.success) return null;
  const { kid } = header.data;
  return { kid, ...claims.data, signed: `${head}.${body}`, signature: Buffer.from(signature, 'base64url') };
}

function readJson(base64url: string): unknown {
  return parseJson(Buffer.from(base64url, 'base64url').toString('utf8'));
}
