import { expect, test } from 'vitest';
import { errorsWhileEditing, listsAmong, withoutEntry } from './live-errors';

const rows = { path: 'rows', isStructured: true };
const text = { path: 'limit', isStructured: false };

test('a row that is still empty is not blamed, one that is filled wrongly is', () => {
  const value = [{ target: '' }, { target: '%' }, {}];
  const found = { 'rows.0.target': 'one', 'rows.1.target': 'two', 'rows.2.text': 'three', rows: 'four' };
  expect(errorsWhileEditing({}, { ...rows, value, found })).toEqual({ 'rows.1.target': 'two', rows: 'four' });
  const blamed = errorsWhileEditing({ 'rows.0.target': 'one' }, { ...rows, value, found });
  expect(blamed['rows.0.target']).toBe('one');
});

test('what was mended is no longer blamed, and others stay', () => {
  const shown = { 'rows.1.target': 'two', rowsOfOthers: 'other', limit: 'wrong' };
  expect(errorsWhileEditing(shown, { ...rows, value: [], found: {} })).toEqual({
    rowsOfOthers: 'other',
    limit: 'wrong',
  });
});

test('a text is not blamed while it is typed the first time, and is until it is mended', () => {
  const found = { limit: 'Too little.' };
  expect(errorsWhileEditing({}, { ...text, value: 0, found })).toEqual({});
  expect(errorsWhileEditing({ limit: 'No number.' }, { ...text, value: 0, found })).toEqual(found);
});

test('an entry goes with all that is inside it', () => {
  expect(withoutEntry({ rows: 'a', 'rows.1': 'b', 'websites.w.rows': 'c' }, 'rows')).toEqual({
    'websites.w.rows': 'c',
  });
});

test('the lists to unfold are named once', () => {
  const paths = ['limit', 'rows.1.target', 'rows.2.target', 'websites.w.rows'];
  expect(listsAmong(paths, (field) => field === 'rows')).toEqual(['rows', 'websites.w.rows']);
});
