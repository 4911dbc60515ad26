import { expect, test } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy';

const policy = contentSecurityPolicy({ nonce: 'abc', ancestors: "'none'", isDevelopment: false });
const directives = new Map(policy.split('; ').map((line) => [line.split(' ')[0], line]));

test('no script and no style element runs in production without the nonce', () => {
  expect(directives.get('script-src')).toBe("script-src 'self' 'nonce-abc' 'strict-dynamic'");
  expect(directives.get('style-src-elem')).toBe("style-src-elem 'self' 'nonce-abc'");
  expect(policy).not.toContain('unsafe-eval');
});

test('who may frame the page is what the caller says', () => {
  expect(directives.get('frame-ancestors')).toBe("frame-ancestors 'none'");
  const hosted = contentSecurityPolicy({
    nonce: 'abc',
    ancestors: "'self' https://demo.example",
    isDevelopment: false,
  });
  expect(hosted).toContain("frame-ancestors 'self' https://demo.example");
});
