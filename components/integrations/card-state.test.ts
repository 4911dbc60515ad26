import { expect, test } from 'vitest';
import { cardState, needsKeys } from './card-state';

const connection = {
  id: 'c',
  name: 'Lite',
  enabled: true,
  revision: 1,
  settings: {},
  secrets: {},
  detected: {},
  needsReentry: false,
  updatedAt: '2026-01-01T00:00:00.000Z',
};
const facts = { waiting: 0, held: 0, needYou: 0, lastDeliveredAt: null };

test.each([
  ['never saved', null, 0, 'Not set up'],
  [
    'its keys do not open, on or off',
    { ...connection, enabled: false, needsReentry: true },
    0,
    'Key needs re-entry',
  ],
  ['off, whatever waits', { ...connection, enabled: false }, 4, 'Off'],
  ['on with one refused delivery', connection, 1, '1 needs you'],
  ['on with many refused deliveries', connection, 1204, '1,204 need you'],
  ['on and delivering', connection, 0, 'Healthy'],
])('%s', (_, state, needYou, word) => {
  expect(cardState({ connection: state, facts: { ...facts, needYou } }).word).toBe(word);
});

test('switching on asks for keys exactly when there are none that open', () => {
  expect(needsKeys({ connection: null })).toBe(true);
  expect(needsKeys({ connection: { ...connection, needsReentry: true } })).toBe(true);
  expect(needsKeys({ connection: { ...connection, enabled: false } })).toBe(false);
});

test('is failing while deliveries are held although it is on', () => {
  expect(cardState({ connection, facts: { ...facts, held: 2, needYou: 1 } }).word).toBe('Failing');
});
