import { hmacSha1Base64 } from '../../sign-request';

/**
 * Proves a UID to the holder of a secret: HMAC-SHA1 over `<signatureTimestamp>_<UID>` (api.md section 2.4). The time is
 * in seconds (section 3).
 */
export function signUid({ UID, atMs, secret }: { UID: string; atMs: number; secret: string }) {
  const signatureTimestamp = String(Math.floor(atMs / 1_000));
  const UIDSignature = hmacSha1Base64({ secret, message: `${signatureTimestamp}_${UID}` });
  return { UIDSignature, signatureTimestamp };
}
