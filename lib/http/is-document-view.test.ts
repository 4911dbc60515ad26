import { expect, test } from 'vitest';
import { isDocumentView } from './is-document-view';

const html = { accept: 'text/html,application/xhtml+xml' };
const view = (headers: Record<string, string>, method = 'GET') =>
  isDocumentView({ method, headers: new Headers(headers) });

test('opening a page is a view, in any browser', () => {
  expect(view(html)).toBe(true);
  expect(view({ ...html, 'sec-fetch-mode': 'navigate' })).toBe(true);
});

test.each([
  ['a fetch by a script', { accept: '*/*', 'sec-fetch-mode': 'cors' }, 'GET'],
  ['a fetch that asks for HTML', { ...html, 'sec-fetch-mode': 'cors' }, 'GET'],
  ['a prefetch', { ...html, 'sec-purpose': 'prefetch;prerender' }, 'GET'],
  ['a prefetch of older browsers', { ...html, purpose: 'prefetch' }, 'GET'],
  ['a sent form', { ...html, 'sec-fetch-mode': 'navigate' }, 'POST'],
  ['a check of the address', html, 'HEAD'],
])('%s is no view', (_what, headers, method) => {
  expect(view(headers, method)).toBe(false);
});
