import { expect, it } from 'vitest';
import { detectedFor, detectedWith, detectedWithBoth } from './detected-with';

const settings = { region: 'eu' };

it('counts with the revision that it was told with and with no other', () => {
  const stored = { revisionId: 'r1', settings };
  expect(detectedWith('r1', stored)).toEqual(settings);
  expect(detectedWith('r2', stored)).toEqual({});
});

it('counts for a website with both revisions alone', () => {
  const stored = { revisionId: 'w1', globalRevisionId: 'r1', settings };
  expect(detectedWithBoth({ revisionId: 'w1', globalRevisionId: 'r1' }, stored)).toEqual(settings);
  expect(detectedWithBoth({ revisionId: 'w1', globalRevisionId: 'r2' }, stored)).toEqual({});
  expect(detectedWithBoth({ revisionId: 'w2', globalRevisionId: 'r1' }, stored)).toEqual({});
});

it.each([
  [
    'follows Global where it overrides something else',
    { settings: { way: 'x' }, secrets: {} },
    { region: 'us' },
  ],
  ['is its own where it has another key', { settings: {}, secrets: { key: {} } }, settings],
  ['is its own where it overrides what is told', { settings: { region: 'x' }, secrets: {} }, settings],
])('of a website %s', (_, overrides, expected) => {
  const global = { revisionId: 'r1', detected: { revisionId: 'r1', settings: { region: 'us' } } };
  const detected = { revisionId: 'w1', globalRevisionId: 'r1', settings };
  const website = { revisionId: 'w1', detected, ...overrides };
  expect(detectedFor({ destination: 'key' }, { global, website })).toEqual(expected);
  expect(detectedFor({ destination: 'key' }, { global, website: null })).toEqual({ region: 'us' });
});

it.each([null, undefined, 'eu', [], { revisionId: 'r1' }, { revisionId: 'r1', settings: { region: 1 } }])(
  'is nothing where %j is stored',
  (stored) => {
    expect(detectedWith('r1', stored)).toEqual({});
    expect(detectedWithBoth({ revisionId: 'r1', globalRevisionId: 'r1' }, stored)).toEqual({});
  },
);
