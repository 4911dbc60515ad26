import { isIPv6 } from 'node:net';

/** The first 64 bits of an IPv6 address: one line of a provider owns all that follows. */
function network(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('%', 1).join('').split('::', 2);
  const left = head === '' ? [] : head.split(':');
  const right = !tail ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array.from({ length: zeros }, () => '0'), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => group.padStart(4, '0'))
    .join(':')}::/64`;
}

/**
 * Whom a request counts for: an IPv4 address or an IPv6 network of 64 bits. Trusted is the last entry of
 * `x-forwarded-for`: the reverse proxy in front appends or sets it, and without one Next sets the socket's address.
 */
export function clientIp(headers: Pick<Headers, 'get'>): string {
  const last = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  const address = last.replace(/^::ffff:(?=[0-9.]+$)/i, '');
  if (address === '') return 'unknown';
  return isIPv6(address) ? network(address) : address.slice(0, 64);
}
