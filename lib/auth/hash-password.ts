import 'server-only';
import { hash, verify } from '@node-rs/argon2';

// The library's defaults are argon2id with 19 MiB and two passes, as OWASP advises.
export const hashPassword = (password: string): Promise<string> => hash(password);

let decoy: Promise<string> | undefined;

/**
 * Whether a password fits a hash. Without a hash the same work is done on a decoy,
 * so that the time taken does not tell whether the person exists.
 */
export async function passwordFits(storedHash: string | null, password: string): Promise<boolean> {
  decoy ??= hash('nobody has this password');
  const fits = await verify(storedHash ?? (await decoy), password);
  return storedHash !== null && fits;
}
