import { domainToASCII } from 'node:url';

export type EmailProblem = 'noAt' | 'noDomain' | 'malformed' | 'tooLong';

const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const typedDomain = /^[\p{L}\p{M}\p{N}.-]+$/u;
const domain = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

/**
 * An e-mail address with its domain in lower case and, when it is international, in its ASCII form. The part before
 * the @ keeps its case. At most 64 characters before the @ and 254 in all (RFC 5321).
 */
export function parseEmail(typed: string): { email: string } | { problem: EmailProblem } {
  const at = typed.lastIndexOf('@');
  if (at < 0) return { problem: 'noAt' };
  const local = typed.slice(0, at);
  const host = typed.slice(at + 1);
  if (host === '' || (typedDomain.test(host) && !/\../u.test(host))) return { problem: 'noDomain' };
  const ascii = typedDomain.test(host) ? domainToASCII(host) : '';
  const email = `${local}@${ascii}`;
  if (local.length > 64 || email.length > 254) return { problem: 'tooLong' };
  return localPart.test(local) && domain.test(ascii) ? { email } : { problem: 'malformed' };
}
