import { createPublicKey } from 'node:crypto';

/** Whether a text is the PEM of an RSA public key, which is what verifies a bearer token (api.md section 2.3). */
export function isRsaPublicKey(pem: string): boolean {
  try {
    return createPublicKey(pem).asymmetricKeyType === 'rsa';
  } catch {
    return false;
  }
}
