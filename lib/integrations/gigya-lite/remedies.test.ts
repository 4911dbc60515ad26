import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gigyaErrors } from '../../gigya/errors';
import type { Step } from './push-once';
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
  ['set', 400006, 'schema'],
  ['set', 400009, 'schema'],
  ['import', 400020, 'schema'],
  ['look_up', 500028, 'data_centre'],
  ['look_up', 403007, null],
  ['look_up', 400006, null],
  ['import', 500028, 'data_centre'],
  ['import', 400007, 'repeat'],
  ['import', 403005, null],
  ['import', 403007, 'registration'],
  ['set', 403007, null],
  ['init', 400009, null],
  ['set', 500001, null],
  ['set', 403048, null],
  ['set', 403010, null],
  ['set', 123456, null],
] as const)('after %s %i comes %s', (refusedAt, errorCode, remedy) => {
  expect(chooseRemedy({ refusedAt, errorCode, tried: none })).toBe(remedy);
});

it.each(['import', 'set'] as const)(
  'refused fields of %s are left out once the schema has not helped',
  (refusedAt) => {
    const tried = new Set<Remedy>(['schema']);
    expect(chooseRemedy({ refusedAt, errorCode: 400006, tried })).toBe('fields');
    expect(chooseRemedy({ refusedAt, errorCode: 400006, tried: tried.add('fields') })).toBeNull();
  },
);

it('any run of refusals ends, since no remedy comes twice', () => {
  const codes = fc.constantFrom(...gigyaErrors.keys(), 123456);
  const refusals = fc.array(
    fc.record({ refusedAt: fc.constantFrom<Step>('init', 'look_up', 'import', 'set'), errorCode: codes }),
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
