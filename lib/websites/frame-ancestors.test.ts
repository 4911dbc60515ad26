import { expect, test } from 'vitest';
import { sourcesOf } from './frame-ancestors';

test.each([
  ['kempenaar.example', ['https://kempenaar.example', 'https://www.kempenaar.example']],
  ['www.kempenaar.example', ['https://www.kempenaar.example']],
  ['localhost:4000', ['http://localhost:4000']],
  ['127.0.0.1', ['http://127.0.0.1']],
])('%s may be framed by %j', (domain, sources) => {
  expect(sourcesOf(domain)).toEqual(sources);
});
