import { expect, test } from 'vitest';
import { savedWords, toggledWords } from './outcome-words';

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
  expect(savedWords('Lite', saved, wasSwitchedOn)).toBe(words);
});
