import { expect, it } from 'vitest';
import { detectedWith } from './detected-with';

const settings = { region: 'eu' };

it('counts with the revision that it was told with and with no other', () => {
  const stored = { revisionId: 'r1', settings };
  expect(detectedWith('r1', stored)).toEqual(settings);
  expect(detectedWith('r2', stored)).toEqual({});
});

it.each([null, undefined, 'eu', [], { revisionId: 'r1' }, { revisionId: 'r1', settings: { region: 1 } }])(
  'is nothing where %j is stored',
  (stored) => {
    expect(detectedWith('r1', stored)).toEqual({});
  },
);
