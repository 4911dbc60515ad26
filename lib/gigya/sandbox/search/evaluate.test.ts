import { describe, expect, it } from 'vitest';
import { isMatch, sortDocuments } from './evaluate';
import { parseQuery } from './parse-query';
import { pickPaths, resolvePath } from './resolve-path';

const jane = {
  UID: 'u1',
  isRegistered: true,
  profile: { email: 'Jane@mail.com', birthYear: 1990, phones: [{ number: '1' }, { number: '2' }], zip: null },
  data: { hobby: 'Chess club', tags: ['red', 'blue'] },
  subscriptions: { 'petOwner.canine': { email: { isSubscribed: true } } },
};

function matches(condition: string, isEncrypted = false): boolean {
  const query = parseQuery(`SELECT * FROM accounts WHERE ${condition}`);
  if ('error' in query || !query.where) throw new Error(`Not a condition: ${condition}`);
  return isMatch(jane, query.where, () => isEncrypted);
}

describe('conditions', () => {
  it.each([
    ['profile.email = "Jane@mail.com"', true],
    ['profile.email = "jane@mail.com"', false],
    ['profile.email != "jane@mail.com"', true],
    ['profile.email != "Jane@mail.com"', false],
    ['isRegistered = true', true],
    ['isRegistered = "true"', false],
    ['profile.birthYear >= 1990 AND profile.birthYear <= 1990', true],
    ['profile.birthYear > 1990 OR profile.birthYear < 1990', false],
    ['profile.birthYear < "1995"', false],
    ['UID > "u0" AND UID < "u2"', true],
    ['profile.phones.number = "2"', true],
    ['profile.phones.number != "2"', false],
    ['profile.zip IS NULL AND profile.city IS NULL', true],
    ['profile.email IS NOT NULL', true],
    ['profile.city != "Ghent"', true],
    ['profile.city > "A" OR NOT profile.city > "A"', true],
    ['UID IN ("u0", "u1")', true],
    ['UID IN ("u0")', false],
    ['data.hobby CONTAINS "CLUB"', true],
    ['data.tags CONTAINS "red"', true],
    ['data.tags CONTAINS "green"', false],
    ['subscriptions.petOwner.canine.email.isSubscribed = true', true],
    ['constructor IS NULL AND profile.__proto__ IS NULL', true],
  ])('%s is %s', (condition, expected) => {
    expect(matches(condition)).toBe(expected);
  });

  it('compares all of an encrypted text with CONTAINS', () => {
    expect(matches('profile.email CONTAINS "mail"', true)).toBe(false);
    expect(matches('profile.email CONTAINS "jane@MAIL.com"', true)).toBe(true);
  });
});

describe('order and selection', () => {
  it('sorts by several fields, those without a value last', () => {
    const documents = [{ a: 2, b: 'x' }, { b: 'y' }, { a: 1, b: 'x' }, { a: 2, b: 'z' }];
    const sorted = sortDocuments(documents, [
      { path: 'a', isDescending: true, position: 1 },
      { path: 'b', isDescending: true, position: 1 },
    ]);
    expect(sorted).toEqual([{ a: 2, b: 'z' }, { a: 2, b: 'x' }, { a: 1, b: 'x' }, { b: 'y' }]);
  });

  it('keeps the shape of what is picked and all below a path that stops early', () => {
    expect(pickPaths(jane, ['UID', 'profile.birthYear', 'profile.phones.number', 'data', 'none.at'])).toEqual(
      {
        UID: 'u1',
        profile: { birthYear: 1990, phones: [{ number: '1' }, { number: '2' }] },
        data: jane.data,
      },
    );
    expect(pickPaths(jane, ['subscriptions.petOwner.canine.email'])).toEqual({
      subscriptions: jane.subscriptions,
    });
  });

  it('finds nothing below a value that has no parts', () => {
    expect(resolvePath(jane, 'UID.length')).toEqual([]);
    expect(resolvePath(jane, 'profile.zip.x')).toEqual([]);
  });
});
