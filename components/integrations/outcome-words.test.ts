import { expect, test } from 'vitest';
import { restoredWords, savedWords, toggledWords } from './outcome-words';

test.each([
  [{ enabled: false, deliveries: 0 }, 'Lite is off.'],
  [{ enabled: false, deliveries: 1 }, 'Lite is off. 1 delivery is held.'],
  [{ enabled: true, deliveries: 1204 }, 'Lite is on. 1,204 deliveries are released.'],
])('a switch says where it stands and what it did to deliveries', (toggled, words) => {
  expect(toggledWords('Lite', toggled)).toBe(words);
});

test.each([
  [{ enabled: true, released: 0 }, false, 'Lite is saved.'],
  [{ enabled: false, released: 0 }, false, 'Lite is saved. It is off.'],
  [{ enabled: true, released: 2 }, true, 'Lite is saved and switched on. 2 deliveries are released.'],
])('a save says whether the connection is on and what it released', (saved, wasSwitchedOn, words) => {
  expect(savedWords('Lite', { ...saved, merged: [] }, wasSwitchedOn)).toBe(words);
});

test('a save names what others changed meanwhile', () => {
  const saved = { enabled: true, released: 1, merged: ['Data centre', 'De Kempenaar: Mapping'] };
  expect(savedWords('Lite', saved, false)).toBe(
    'Lite is saved. What others changed meanwhile is kept: Data centre, De Kempenaar: Mapping. 1 delivery is released.',
  );
});

test('going back names the revision and what it released', () => {
  expect(restoredWords('Lite', 7, { released: 0 })).toBe('Lite is back at revision 7.');
  expect(restoredWords('Lite', 7, { released: 2 })).toBe(
    'Lite is back at revision 7. 2 deliveries are released.',
  );
});
