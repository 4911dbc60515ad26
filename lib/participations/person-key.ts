import { createHmac } from 'node:crypto';

/** The pseudonym of a person within an account: HMAC-SHA256 of the trimmed, lower-case e-mail, base64url. */
export function personKey(accountKey: Buffer, email: string): string {
  return createHmac('sha256', accountKey).update(email.trim().toLowerCase(), 'utf8').digest('base64url');
}
