import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gigyaErrors } from '../../gigya/errors';
import { chooseRemedy, type Remedy } from './remedies';

const none: ReadonlySet<Remedy> = new Set();

it.each([
  ['init', 500028, 'data_centre'],
  ['set', 500028, 'data_centre'],
  ['set', 403005, 'token'],
  ['init', 403005, null],
  ['set', 400007, 'repeat'],
  ['init', 400007, null],
  ['set', 200008, null],
  ['set', 400006, 'fields'],
  ['set', 400009, 'fields'],
  ['set', 400020, 'fields'],
  ['init', 400009, null],
  ['set', 500001, null],
  ['set', 403048, null],
  ['set', 403010, null],
  ['set', 123456, null],
] as const)('after %s %i comes %s', (refusedAt, errorCode, remedy) => {
  expect(chooseRemedy({ refusedAt, errorCode, tried: none })).toBe(remedy);
});

it('any run of refusals ends, since no remedy comes twice', () => {
  const codes = fc.constantFrom(...gigyaErrors.keys(), 123456);
  const refusals = fc.array(
    fc.record({ refusedAt: fc.constantFrom('init' as const, 'set' as const), errorCode: codes }),
  );
  fc.assert(
    fc.property(refusals, (run) => {
      const tried: Remedy[] = [];
      for (const refusal of run) {
        const remedy = chooseRemedy({ ...refusal, tried: new Set(tried) });
        if (remedy) tried.push(remedy);
      }
      expect(new Set(tried).size).toBe(tried.length);
    }),
  );
});
