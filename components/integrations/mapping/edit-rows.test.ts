import { describe, expect, it, test } from 'vitest';
import type { EditedRow } from '@/lib/integrations/mapping-rows';
import {
  changeGenderWords,
  changeOption,
  changeRow,
  dropSource,
  parseWords,
  placeholders,
  removeRow,
  sendSource,
  splitRows,
} from './edit-rows';

const email = { source: 'email', target: 'profile.email' };
const gender = { source: 'gender', target: 'profile.gender' };
const zip = { source: 'zipcode', target: 'profile.zip' };
const zipCopy = { source: 'zipcode', target: 'data.zip' };
const hobby = { source: 'field.hobby', target: 'data.hobby' };
const text = { source: 'text', text: 'campaign {campaign.id}', target: 'regSource' };

describe('the variables', () => {
  it('come first in their fixed order, and a second row of one is among the others', () => {
    const { firsts, others } = splitRows([text, zip, email, zipCopy, hobby]);
    expect(firsts).toHaveLength(12);
    expect(firsts.map(({ source }) => source).slice(0, 4)).toEqual([
      'email',
      'firstname',
      'lastname',
      'gender',
    ]);
    const sent = firsts.flatMap(({ place }) => (place ? [place] : []));
    expect(sent).toEqual([
      { row: email, index: 2, path: 'mapping.2' },
      { row: zip, index: 1, path: 'mapping.1' },
    ]);
    expect(others.map(({ path }) => path)).toEqual(['mapping.0', 'mapping.3', 'mapping.4']);
  });

  it('are dropped with all their rows and come back where they were', () => {
    const rows = [email, gender, zip, zipCopy, hobby];
    const without = dropSource(rows, 'zipcode');
    expect(without).toEqual([email, gender, hobby]);
    expect(sendSource(without, [zip, zipCopy])).toEqual([email, gender, zip, hobby, zipCopy]);
    expect(sendSource([email, zip, text], [gender])).toEqual([email, gender, zip, text]);
    expect(sendSource([], [gender])).toEqual([gender]);
    expect(sendSource(rows, [])).toEqual(rows);
  });
});

describe('a row', () => {
  it('is changed alone and leaves the others as they are', () => {
    const rows = [email, hobby, text];
    expect(changeRow(rows, 1, { target: 'data.pastime' })).toEqual([
      email,
      { ...hobby, target: 'data.pastime' },
      text,
    ]);
    expect(removeRow(rows, 1)).toEqual([email, text]);
    expect(rows).toEqual([email, hobby, text]);
  });

  it('keeps its target with another source, but neither its text nor its way of writing', () => {
    expect(changeRow([text], 0, { source: 'language' })).toEqual([
      { source: 'language', target: 'regSource' },
    ]);
    expect(changeRow([hobby], 0, { source: 'text' })).toEqual([
      { source: 'text', text: '', target: 'data.hobby' },
    ]);
    const phone = { source: 'phone', target: 'data.phone', options: { phone: 'e164' } };
    expect(changeRow([phone], 0, { source: 'phone' })).toEqual([phone]);
    expect(changeRow([phone], 0, { source: 'country' })).toEqual([
      { source: 'country', target: 'data.phone' },
    ]);
  });
});

describe('the way of writing', () => {
  const address: EditedRow = { source: 'address', target: 'profile.address' };

  it('is stored only where it is not the usual one', () => {
    const turned = changeOption(address, 'address', 'number_street');
    expect(turned).toEqual({ ...address, options: { address: 'number_street' } });
    const bare = changeOption(turned, 'boxWord', 'none');
    expect(bare.options).toEqual({ address: 'number_street', boxWord: 'none' });
    expect(changeOption(bare, 'address', 'street_number').options).toEqual({ boxWord: 'none' });
    expect(changeOption(turned, 'address', 'street_number')).toEqual(address);
  });

  it('takes words of each gender, and none is none', () => {
    const worded = changeGenderWords(gender, { f: ['dame'], m: [], u: [] });
    expect(worded.options).toEqual({ genderWords: { f: ['dame'], m: [], u: [] } });
    expect(changeGenderWords(worded, { f: [], m: [], u: [] })).toEqual(gender);
  });

  it('never leaves a key without a value behind, since the rows travel as JSON', () => {
    const back = changeOption(changeOption(address, 'boxWord', 'none'), 'boxWord', 'local');
    expect(Object.keys(back)).toEqual(['source', 'target']);
  });
});

test.each([
  ['dame, vrouw', ['dame', 'vrouw']],
  [' dame ,, ', ['dame']],
  ['', []],
])('words are parted by commas: %j', (typed, words) => {
  expect(parseWords(typed)).toEqual(words);
});

test('a text can hold everything that is known of a participation, but no text', () => {
  expect(placeholders).toEqual(['{campaign.id}', '{campaign.name}', '{language}', '{source}', '{channel}']);
});
