import { expect, test } from 'vitest';
import { clientIp } from './client-ip';

const ip = (forwarded: string) => clientIp(new Headers({ 'x-forwarded-for': forwarded }));

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['1.1.1.1, 203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:0db8:0001:0002::/64'],
  ['2001:DB8:1::9', '2001:0db8:0001:0000::/64'],
  ['::1', '0000:0000:0000:0000::/64'],
  ['fe80::1%eth0', 'fe80:0000:0000:0000::/64'],
  ['', 'unknown'],
])('%s counts for %s', (forwarded, counted) => {
  expect(ip(forwarded)).toBe(counted);
});

test('an address that a client made up before the proxy is not believed', () => {
  expect(ip('10.0.0.1, 203.0.113.7')).toBe(ip('10.0.0.2, 203.0.113.7'));
});

test('two addresses of one IPv6 line count as one', () => {
  expect(ip('2001:db8::1')).toBe(ip('2001:db8::ffff:1'));
});
