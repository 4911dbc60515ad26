import { expect, it } from 'vitest';
import { describeError, gigyaErrors } from './errors';

it('knows every code of the published table that concerns a server', () => {
  const ranges = [206003, 206004, 206005, 206006, 401000, 401030, 403100, 403120];
  const others = [100001, 301001, 400006, 400009, 400020, 400093, 403048, 409030, 413003, 503001, 504002];
  for (const code of [...ranges, ...others]) expect(gigyaErrors.has(code), String(code)).toBe(true);
});

it('lists no success', () => {
  expect(gigyaErrors.has(0)).toBe(false);
});

it('retries an unknown code', () => {
  expect(describeError(987654)).toMatchObject({ reaction: 'retry' });
});

it.each([
  [403048, 2_000],
  [503001, 60_000],
])('waits after %i at least %i ms', (code, minimumWaitMs) => {
  expect(describeError(code)).toMatchObject({ reaction: 'retry', minimumWaitMs });
});

it.each([400093, 403005, 403007, 403010, 403036])('waits for an admin after %i', (code) => {
  expect(describeError(code).reaction).toBe('pause');
});

it('gives each code one meaning', () => {
  expect([...gigyaErrors].every(([code, error]) => error.code === code && error.name !== '')).toBe(true);
});
