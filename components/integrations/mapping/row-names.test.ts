import { expect, test } from 'vitest';
import { chipsOf, rowNames } from './row-names';

test('no two rows have the same name, so that each control can be told apart', () => {
  const sources = ['gender', 'text', 'field.hobby', 'gender', 'text', 'text', 'field.', 'campaign.id'];
  const names = rowNames(sources.map((source) => ({ source, target: '' })));
  expect(names).toEqual([
    '{gender}',
    'Own text',
    '{hobby}',
    '{gender}, 2',
    'Own text, 2',
    'Own text, 3',
    'a field',
    'Campaign ID',
  ]);
});

test('an address shows the three variables that it takes, a constant none', () => {
  expect(chipsOf('address')).toEqual(['{address}', '{number}', '{box}']);
  expect(chipsOf('field.hobby')).toEqual(['{hobby}']);
  expect(chipsOf('language')).toEqual([]);
});
