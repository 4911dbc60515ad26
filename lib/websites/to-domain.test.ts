import { expect, it } from 'vitest';
import { toDomain } from './to-domain';

it.each([
  ['example.com', 'example.com'],
  ['  https://Example.COM/path?from=mail#top ', 'example.com'],
  ['HTTP://www.example.com', 'www.example.com'],
  ['//example.com/', 'example.com'],
  ['example.com:8443/shop', 'example.com:8443'],
  ['http://localhost:4000/', 'localhost:4000'],
  ['127.0.0.1:3000', '127.0.0.1:3000'],
  ['example.com.', 'example.com'],
  ['https://example.com.:8443', 'example.com:8443'],
  ['https://Café.example/menu', 'xn--caf-dma.example'],
  ['例え.jp', 'xn--r8jz45g.jp'],
  ['xn--caf-dma.example', 'xn--caf-dma.example'],
])('%j stands for the domain %j', (typed, domain) => {
  expect(toDomain(typed)).toBe(domain);
  expect(toDomain(domain)).toBe(domain);
});

it.each([
  '',
  '   ',
  'example',
  'ex ample.com',
  'info@example.com',
  'https://user:pass@example.com',
  'ftp://example.com',
  'mailto:info@example.com',
  'example..com',
  '-example.com',
  'example-.com',
  'exa_mple.com',
  'example.com:99999',
  "example.com; frame-ancestors 'none'",
  '*.example.com',
  '[::1]',
  '1.2',
  '3232235777',
  `${'a'.repeat(64)}.com`,
  `${'abcdefghi.'.repeat(26)}com`,
])('%j is no domain', (typed) => {
  expect(toDomain(typed)).toBeNull();
});
