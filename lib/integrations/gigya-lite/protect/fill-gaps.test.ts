import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Leaf } from '../mapping/leaf';
import { fillGaps } from './fill-gaps';

let rows = 0;
const leaf = (parameter: string, value: Leaf['value'] = 'new'): Leaf => {
  rows += 1;
  return { parameter, value, source: { field: parameter }, row: { setting: 'mapping', index: rows } };
};
const fill = (account: { profile?: object; data?: object }, ...leaves: Leaf[]) => {
  const content = { profile: { ...account.profile }, data: { ...account.data } };
  const gaps = fillGaps({ leaves, account: content });
  return {
    sent: gaps.leaves.map(({ parameter }) => parameter),
    carried: Object.fromEntries(gaps.carried.map(({ parameter, value }) => [parameter, value])),
    kept: gaps.warnings.map(({ parameter }) => parameter),
  };
};

describe('a field', () => {
  it.each([
    ['is not there', {}],
    ['is null', { city: null }],
    ['is blank', { city: '  ' }],
    ['is an empty list', { city: [] }],
    ['is an empty object', { city: {} }],
  ])('is a gap while it %s', (_how, profile) => {
    expect(fill({ profile }, leaf('profile.city'))).toEqual({
      sent: ['profile.city'],
      carried: {},
      kept: [],
    });
  });

  it.each([
    ['a text', 'Gent'],
    ['zero', 0],
    ['false', false],
    ['a list', ['Gent']],
    ['an object', { name: 'Gent' }],
  ])('is kept while it holds %s', (_what, city) => {
    expect(fill({ profile: { city } }, leaf('profile.city'))).toEqual({
      ...{ sent: [], carried: {} },
      kept: ['profile.city'],
    });
  });

  it('that is kept is told with where its value came from', () => {
    const { warnings } = fillGaps({
      leaves: [{ ...leaf('profile.city'), source: { variable: 'locality' } }],
      account: { profile: { city: 'Gent' }, data: {} },
    });
    expect(warnings).toEqual([{ variable: 'locality', parameter: 'profile.city', reason: 'kept' }]);
  });

  it('of data does not count as one of the profile', () => {
    expect(fill({ data: { city: 'Gent' } }, leaf('profile.city')).sent).toEqual(['profile.city']);
  });

  it('named like a part of every object is a gap', () => {
    expect(fill({}, leaf('data.constructor')).sent).toEqual(['data.constructor']);
  });
});

describe('a birthday', () => {
  const date = [leaf('profile.birthDay', 6), leaf('profile.birthMonth', 5), leaf('profile.birthYear', 1959)];

  it('is sent whole where none of it is known', () => {
    expect(fill({}, ...date).sent).toEqual(date.map(({ parameter }) => parameter));
  });

  it('is kept whole where the year is known: the date of one person is not made of two', () => {
    expect(fill({ profile: { birthYear: 1960 } }, ...date)).toMatchObject({ sent: [], carried: {} });
  });

  it('is kept where only its year is mapped and the day is known', () => {
    expect(fill({ profile: { birthDay: 1 } }, leaf('profile.birthYear')).sent).toEqual([]);
  });
});

describe('phones', () => {
  it.each([
    [[{ number: '1' }]],
    [[{ type: 'home' }]],
    [
      [
        { type: 'home', number: '1' },
        { type: 'work', number: '2' },
      ],
    ],
  ])('are kept as a list: %j', (phones) => {
    expect(fill({ profile: { phones } }, leaf('profile.phones.number')).sent).toEqual([]);
  });

  it('are a gap while the list is empty', () => {
    expect(fill({ profile: { phones: [] } }, leaf('profile.phones.number')).sent).toEqual([
      'profile.phones.number',
    ]);
  });
});

describe('an object', () => {
  const title = leaf('profile.work.title');
  const company = leaf('profile.work.company');

  it('is sent with all that the account has in it, so that nothing of it is lost', () => {
    const work = { company: 'Acme', industry: 'Retail', companySize: 12, isCurrent: true, location: '' };
    expect(fill({ profile: { work } }, title, company)).toEqual({
      sent: ['profile.work.title'],
      carried: {
        'profile.work.company': 'Acme',
        'profile.work.industry': 'Retail',
        'profile.work.companySize': 12,
        'profile.work.isCurrent': true,
      },
      kept: ['profile.work.company'],
    });
  });

  it('is kept where it has no gap', () => {
    const work = { company: 'Acme', title: 'Boss' };
    expect(fill({ profile: { work } }, title, company)).toMatchObject({ sent: [], carried: {} });
  });

  it('in a list of one is that one, and a longer list is kept', () => {
    expect(fill({ profile: { work: [{ company: 'Acme' }] } }, title)).toMatchObject({
      sent: ['profile.work.title'],
      carried: { 'profile.work.company': 'Acme' },
    });
    const two = [{ company: 'Acme' }, { company: 'Other' }];
    expect(fill({ profile: { work: two } }, title).sent).toEqual([]);
  });

  it('of data is sent whole too, at any depth', () => {
    const data = { pets: { dog: { name: 'Rex' }, count: 2 } };
    expect(fill({ data }, leaf('data.pets.cat'), leaf('data.pets.dog.age'), leaf('data.pets.count'))).toEqual(
      {
        sent: ['data.pets.cat', 'data.pets.dog.age'],
        carried: { 'data.pets.dog.name': 'Rex', 'data.pets.count': 2 },
        kept: ['data.pets.count'],
      },
    );
  });

  it('that holds a list cannot be sent whole and is kept', () => {
    expect(fill({ data: { pets: { dogs: ['Rex'] } } }, leaf('data.pets.cat'))).toMatchObject({
      ...{ sent: [], carried: {}, kept: ['data.pets.cat'] },
    });
  });

  it('does not take the place of a text', () => {
    expect(fill({ data: { pets: 'Rex' } }, leaf('data.pets.cat')).sent).toEqual([]);
    expect(fill({ data: { pets: { cat: 'Tom' } } }, leaf('data.pets.cat.name')).sent).toEqual([]);
  });
});

it('nothing is a gap of an account that could not be read', () => {
  const gaps = fillGaps({ leaves: [leaf('profile.city'), leaf('data.hobby')], account: null });
  expect(gaps.leaves).toEqual([]);
  expect(gaps.warnings.map(({ reason }) => reason)).toEqual(['kept', 'kept']);
});

it('no value of an account is ever replaced by another one', () => {
  const names = fc.constantFrom('a', 'b', 'c');
  const values = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
  const trees = fc.dictionary(
    names,
    fc.oneof(values, fc.dictionary(names, fc.oneof(values, fc.array(values)))),
  );
  const paths = fc.uniqueArray(
    fc.array(names, { minLength: 1, maxLength: 3 }).map((parts) => `data.${parts.join('.')}`),
  );
  fc.assert(
    fc.property(trees, paths, (data, parameters) => {
      const gaps = fillGaps({ leaves: parameters.map((one) => leaf(one)), account: { profile: {}, data } });
      for (const { parameter } of gaps.leaves) {
        const [, ...path] = parameter.split('.');
        const found = path.reduce<unknown>((tree, name) => Object(tree)[name], data);
        expect([undefined, null, '', []]).toContainEqual(
          typeof found === 'string' ? found.trim() : Object.keys(Object(found)).length === 0 ? undefined : [],
        );
      }
    }),
  );
});
