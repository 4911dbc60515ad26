import 'server-only';
import { domainToASCII } from 'node:url';

/** The domain in lower case and, where it is an international one, in punycode: Gigya refuses other letters there. */
export function toEmail(value: string): string {
  const at = value.lastIndexOf('@');
  if (at < 0) return value;
  const domain = value
    .slice(at + 1)
    .trim()
    .toLowerCase();
  const ascii = /^[\x20-\x7e]*$/.test(domain) ? domain : domainToASCII(domain) || domain;
  return `${value.slice(0, at)}@${ascii}`;
}
