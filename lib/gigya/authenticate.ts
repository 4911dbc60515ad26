import 'server-only';
import { randomUUID } from 'node:crypto';
import { createBearerToken } from './bearer-token';
import type { GigyaKeys } from './call';
import { recallPrivateKey } from './recall-private-key';
import { signatureOf } from './sign-request';

type Fields = Record<string, string>;

/** What a request carries: the fields of its form, and the header that some keys need. */
export type AuthenticatedRequest = { fields: Fields; headers: Fields };

/**
 * Adds to a request who sends it (api.md sections 2.1 to 2.3). Each result is for one request: its nonce is never used
 * again. Null when the private key cannot be read.
 * @param url the address as the server sees it, which a signature covers
 * @param nowMs the time at the server, in milliseconds since the epoch
 */
export function authenticate(input: {
  keys: GigyaKeys;
  url: string;
  fields: Fields;
  nowMs: number;
}): AuthenticatedRequest | null {
  const { keys, nowMs } = input;
  const fields = { ...input.fields, apiKey: keys.apiKey };
  switch (keys.kind) {
    case 'secret':
      return { fields: { ...fields, userKey: keys.userKey, secret: keys.secret }, headers: {} };
    case 'signed': {
      const timestamp = String(Math.floor(nowMs / 1_000));
      const params = { ...fields, userKey: keys.userKey, timestamp, nonce: randomUUID() };
      const sig = signatureOf({ method: 'POST', url: input.url, params, secret: keys.secret });
      return { fields: { ...params, sig }, headers: {} };
    }
    case 'bearer': {
      const privateKey = recallPrivateKey(keys.privateKey);
      if (!privateKey) return null;
      const { userKey } = keys;
      const token = createBearerToken({ userKey, privateKey, issuedAtMs: nowMs, jti: randomUUID() });
      return { fields, headers: { authorization: `Bearer ${token}` } };
    }
    case 'anonymous':
      return { fields, headers: {} };
  }
}
