import { expect, test } from 'vitest';
import { gigyaLiteManifest } from './gigya-lite/manifest';
import { readMappingRows, readOptInRows } from './mapping-rows';

const { mapping } = gigyaLiteManifest.settings.shape;

test('rows are read as they are typed, also where they would not be saved', () => {
  const rows = [
    ...mapping.parse(undefined),
    { source: 'field.', target: '' },
    { source: 'gender', target: 'x', options: { genderWords: { f: ['w'.repeat(99)], m: [], u: [] } } },
  ];
  expect(mapping.safeParse(rows).success).toBe(false);
  expect(readMappingRows(rows)).toEqual(rows);
  expect(readOptInRows([{ optIn: '', target: '' }])).toEqual([{ optIn: '', target: '' }]);
});

test('what is not a list of rows has none', () => {
  for (const value of [undefined, null, 'rows', [{ source: 1 }]]) {
    expect(readMappingRows(value)).toEqual([]);
    expect(readOptInRows(value)).toEqual([]);
  }
});
