import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

const MIN_MODULUS_BITS = 2048;
const MAX_KEY_CHARACTERS = 8_192;

/**
 * Reads an RSA private key: PKCS#8, in PEM armour or as its bare base64, whatever blanks and line breaks were lost or
 * added when it was pasted (api.md section 2.3). Null for anything else, for keys that do not work and for those shorter
 * than 2048 bits. Very long ones are refused as well: a signature would hold up the whole process.
 */
export function readPrivateKey(text: string): KeyObject | null {
  if (text.length > MAX_KEY_CHARACTERS) return null;
  const compact = text.replace(/\\[rn]|\s/g, '');
  const base64 = compact.replace(/^-----BEGINPRIVATEKEY-----(.*)-----ENDPRIVATEKEY-----$/, '$1');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return null;
  const key = parsePkcs8(Buffer.from(base64, 'base64'));
  if (key?.asymmetricKeyType !== 'rsa') return null;
  const modulusBits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  return modulusBits >= MIN_MODULUS_BITS && canSign(key) ? key : null;
}

/**
 * The bearer token of one request: a JWT signed with RS256, its `kid` the user key, with `iat` (seconds) and a unique
 * `jti` as its only claims (api.md section 2.3: the SDKs send no more).
 */
export function createBearerToken(input: {
  userKey: string;
  privateKey: KeyObject;
  issuedAtMs: number;
  jti: string;
}): string {
  const header = { alg: 'RS256', typ: 'JWT', kid: input.userKey };
  const claims = { iat: Math.floor(input.issuedAtMs / 1_000), jti: input.jti };
  const signed = [header, claims].map(toBase64Url).join('.');
  return `${signed}.${sign('sha256', Buffer.from(signed), input.privateKey).toString('base64url')}`;
}

function toBase64Url(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** Null for bytes that are no key: the decoder throws for every kind of them, with codes of its own. */
function parsePkcs8(der: Buffer): KeyObject | null {
  try {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  } catch {
    return null;
  }
}

/** Whether the key's parts belong together: one mistyped character still parses, and signs wrongly or not at all. */
function canSign(privateKey: KeyObject): boolean {
  const probe = Buffer.from('probe');
  try {
    return verify('sha256', probe, createPublicKey(privateKey), sign('sha256', probe, privateKey));
  } catch {
    return false;
  }
}
