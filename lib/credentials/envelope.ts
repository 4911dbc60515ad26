import 'server-only';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { env } from '../env';

/** What a sealed value belongs to: a value copied to another account, subject or field does not open. */
export type SealedPlace = { accountId: string; subject: string; field: string };

/** The keys of ENCRYPTION_KEYS: the first seals, all open. */
export type KeyRing = { id: string; key: Buffer }[];

const algorithm = 'aes-256-gcm';
const tagBytes = 16;
const encode = (bytes: Buffer) => bytes.toString('base64url');
const aad = ({ accountId, subject, field }: SealedPlace) =>
  Buffer.from(`${accountId}|${subject}|${field}`, 'utf8');

/**
 * Seals a text with the first key of ENCRYPTION_KEYS by AES-256-GCM.
 * @returns the envelope `v1.<keyId>.<iv>.<ciphertext>.<tag>`, parts in base64url
 */
export function seal(place: SealedPlace, value: string, ring: KeyRing = env().ENCRYPTION_KEYS): string {
  const [first] = ring;
  if (!first) throw new Error('ENCRYPTION_KEYS holds no key.');
  const iv = randomBytes(12);
  const cipher = createCipheriv(algorithm, first.key, iv, { authTagLength: tagBytes });
  cipher.setAAD(aad(place));
  const sealed = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
  return ['v1', first.id, encode(iv), encode(sealed), encode(cipher.getAuthTag())].join('.');
}

/**
 * Opens what `seal` made, with whichever key of the ring sealed it.
 * @returns the text, or null when the envelope is damaged, belongs elsewhere or its key is gone
 */
export function open(
  place: SealedPlace,
  envelope: string,
  ring: KeyRing = env().ENCRYPTION_KEYS,
): string | null {
  const [version, keyId, iv, sealed, tag, ...rest] = envelope.split('.');
  const key = ring.find(({ id }) => id === keyId)?.key;
  if (version !== 'v1' || !key || !iv || sealed === undefined || !tag || rest.length > 0) return null;
  try {
    const decipher = createDecipheriv(algorithm, key, Buffer.from(iv, 'base64url'), {
      authTagLength: tagBytes,
    });
    decipher.setAAD(aad(place));
    decipher.setAuthTag(Buffer.from(tag, 'base64url'));
    return Buffer.concat([decipher.update(Buffer.from(sealed, 'base64url')), decipher.final()]).toString(
      'utf8',
    );
  } catch {
    return null;
  }
}

/** The id of the key that sealed an envelope. */
export const keyIdOf = (envelope: string): string | undefined => envelope.split('.')[1];
