import { expect, test } from 'vitest';
import type { ConnectionChange } from '@/lib/integrations/list-connection-changes';
import { changeWords } from './change-words';

const change: ConnectionChange = {
  id: '1',
  at: '2026-01-01T00:00:00.000Z',
  actor: 'Ines Peeters',
  action: 'connection.configured',
  integrationId: 'lite',
  integrationName: 'Lite',
  changed: ['name', 'secret', 'region'],
  website: null,
  isFirst: false,
  deliveries: 0,
  works: false,
  pushedSample: false,
  restored: null,
  detected: {},
};
const labels = { secret: 'Secret', region: 'Region' };
const words = (part: Partial<ConnectionChange>) => Object.values(changeWords({ ...change, ...part }, labels));

test('a save names what was changed by its labels', () => {
  expect(words({})).toEqual(['Ines Peeters changed Name, Secret and Region of', '']);
});

test('the first save is a set-up', () => {
  expect(words({ isFirst: true })).toEqual(['Ines Peeters set up', '']);
});

test.each([
  ['connection.switched_off', 3, 'Ines Peeters switched off', '3 deliveries were held.'],
  ['connection.switched_on', 1, 'Ines Peeters switched on', '1 delivery was released.'],
  ['connection.switched_on', 0, 'Ines Peeters switched on', ''],
  ['connection.tested', 0, 'Ines Peeters tested', 'It does not work.'],
  ['delivery.reviewed', 1, 'Ines Peeters decided on 1 delivery of', ''],
  ['delivery.reviewed', 1200, 'Ines Peeters decided on 1,200 deliveries of', ''],
])('%s of %i deliveries', (action, deliveries, before, after) => {
  expect(words({ action, deliveries })).toEqual([before, after]);
});

test('what was done for one website says so', () => {
  expect(words({ website: 'De Kempenaar', deliveries: 1 })).toEqual([
    'Ines Peeters changed Name, Secret and Region of',
    'For De Kempenaar only. 1 delivery was released.',
  ]);
});

test('going back names the revision', () => {
  const back = { action: 'connection.restored', restored: 7 };
  expect(words(back)).toEqual(['Ines Peeters went back to revision 7 of', '']);
  expect(words({ ...back, website: 'De Kempenaar' })[1]).toBe('For De Kempenaar only.');
});

test('a test with a sample person is told apart', () => {
  const tested = { action: 'connection.tested', pushedSample: true, works: true };
  expect(words(tested)).toEqual(['Ines Peeters tested with a sample person', 'It works.']);
});

test('what was detected is named for those who are told', () => {
  const found = { actor: null, action: 'connection.detected', changed: ['region'] };
  const told = words({ ...found, detected: { region: 'Europe (eu1)' } });
  expect(told).toEqual(['Passerelle found the region Europe (eu1) of', '']);
  expect(words(found)).toEqual(['Passerelle found the region of', '']);
});

test('what the system did is not ascribed to a person, and an unknown act is not hidden', () => {
  const { before } = changeWords({ ...change, actor: null, action: 'connection.renamed' }, labels);
  expect(before).toBe('Passerelle changed');
});
