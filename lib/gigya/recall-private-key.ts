import 'server-only';
import { createHash, type KeyObject } from 'node:crypto';
import { readPrivateKey } from './bearer-token';

const MAX_KEYS = 100;

const known = new Map<string, KeyObject>();

/**
 * A private key as `readPrivateKey` reads it, which tries it out with a signature: here once a key and not once a
 * request. Keys are told apart by a hash of their text; of 100 the oldest is forgotten.
 */
export function recallPrivateKey(text: string): KeyObject | null {
  const id = createHash('sha256').update(text).digest('base64');
  const recalled = known.get(id);
  if (recalled) return recalled;
  const key = readPrivateKey(text);
  if (!key) return null;
  known.set(id, key);
  const [oldest] = known.keys();
  if (known.size > MAX_KEYS && oldest !== undefined) known.delete(oldest);
  return key;
}
