import { createHash } from 'node:crypto';

/** What proves which wording was shown: SHA-256 of its UTF-8 text, base64url. */
export const wordingHash = (wording: string): string =>
  createHash('sha256').update(wording, 'utf8').digest('base64url');
