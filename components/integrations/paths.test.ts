import { expect, test } from 'vitest';
import { fieldOf, inScope, prefixOf, scopeOf, withoutGroups } from './paths';

test.each([
  ['region', null, 'region'],
  ['rows.3.target', null, 'rows'],
  ['websites.w-1.region', 'w-1', 'region'],
  ['websites.w-1.rows.3.target', 'w-1', 'rows'],
  ['websites', null, 'websites'],
])('%s lies in the scope %s and is about %s', (path, scope, field) => {
  expect(scopeOf(path)).toBe(scope);
  expect(fieldOf(path)).toBe(field);
});

test('what is said of one scope is named as its fields are', () => {
  const said = { region: 'one', 'websites.w.rows.3.target': 'two', 'websites.v.region': 'three' };
  expect(inScope(said, null)).toEqual({ region: 'one' });
  expect(inScope(said, 'w')).toEqual({ 'rows.3.target': 'two' });
  expect(`${prefixOf('v')}region` in said).toBe(true);
});

test('the group that a field stands in is not part of its name', () => {
  expect(withoutGroups({ 'secrets.key': 'one', 'settings.region': 'two', name: 'three' })).toEqual({
    key: 'one',
    region: 'two',
    name: 'three',
  });
});
