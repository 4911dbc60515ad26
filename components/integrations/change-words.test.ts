import { expect, test } from 'vitest';
import { changeWords } from './change-words';

const change = {
  id: '1',
  at: '2026-01-01T00:00:00.000Z',
  actor: 'Ines Peeters',
  action: 'connection.configured',
  integrationId: 'lite',
  integrationName: 'Lite',
  changed: ['name', 'secret', 'region'],
  isFirst: false,
  deliveries: 0,
  works: false,
};
const labels = { secret: 'Secret', region: 'Region' };
const words = (part: Partial<typeof change>) => Object.values(changeWords({ ...change, ...part }, labels));

test('a save names what was changed by its labels', () => {
  expect(words({})).toEqual(['Ines Peeters changed the name, Secret and Region of', '']);
});

test('the first save is a set-up', () => {
  expect(words({ isFirst: true })).toEqual(['Ines Peeters set up', '']);
});

test.each([
  ['connection.switched_off', 3, 'Ines Peeters switched off', '3 deliveries were held.'],
  ['connection.switched_on', 1, 'Ines Peeters switched on', '1 delivery was released.'],
  ['connection.switched_on', 0, 'Ines Peeters switched on', ''],
  ['connection.tested', 0, 'Ines Peeters tested', 'It does not work.'],
])('%s of %i deliveries', (action, deliveries, before, after) => {
  expect(words({ action, deliveries })).toEqual([before, after]);
});

test('what the system did is not ascribed to a person, and an unknown act is not hidden', () => {
  const { before } = changeWords({ ...change, actor: null, action: 'connection.renamed' }, labels);
  expect(before).toBe('Passerelle changed');
});
