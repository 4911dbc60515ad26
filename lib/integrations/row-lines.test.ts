import { expect, it } from 'vitest';
import { rowLines } from './row-lines';

const lineOf = (row: object) => rowLines('mapping', [{ target: 'profile.x', ...row }])[0]?.line;

it.each([
  [{ source: 'birthday', options: { dateOrder: 'dmy' } }, 'Date of birth → profile.x (Day, month, year)'],
  [{ source: 'field.motto' }, 'motto → profile.x'],
  [{ source: 'text', text: 'campaign {campaign.id}' }, '“campaign {campaign.id}” → profile.x'],
  [
    { source: 'address', options: { address: 'number_street', boxWord: 'none' } },
    'Address → profile.x (Number, street; No word before the box)',
  ],
  [
    { source: 'gender', options: { genderWords: { f: ['Mevrouw', 'Mw'], m: [], u: ['X'] } } },
    'Gender → profile.x (f: Mevrouw, Mw; u: X)',
  ],
  [{ source: 'phone', options: { phone: 'unheard of' } }, 'Phone → profile.x (unheard of)'],
])('says %j in words', (row, line) => {
  expect(lineOf(row)).toBe(line);
});

it('says where an opt-in goes', () => {
  expect(rowLines('optIns', [{ optIn: 'news', target: 'subscriptions.news' }])).toEqual([
    { target: 'subscriptions.news', line: 'news → subscriptions.news' },
  ]);
});

it.each([null, 'text', [{ source: 1 }]])('has no line for %j', (value) => {
  expect(rowLines('mapping', value)).toEqual([]);
  expect(rowLines('optIns', value)).toEqual([]);
});
