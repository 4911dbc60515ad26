import { describe, expect, it } from 'vitest';
import { contentOf, jane } from '../delivery.fixture';
import { fitToSchema, refusalOf, type WriteMethod } from './fit-to-schema';
import type { Leaf } from './leaf';
import { mapContent } from './map-content';
import { nativeMapping } from './settings';
import type { SchemaField, SiteSchema } from './site-schema';

const open = { type: 'string', writeAccess: 'clientModify' };
const closed = { type: 'string', writeAccess: 'serverOnly' };

function schemaOf(change: Partial<SiteSchema> = {}): SiteSchema {
  const profile = { fields: { email: open }, dynamicSchema: false };
  return { profile, data: null, subscriptions: null, preferences: null, ...change };
}
const dataOf = (fields: Record<string, SchemaField>, dynamicSchema = false) =>
  schemaOf({ data: { fields, dynamicSchema } });

function leafOf(parameter: string, value: Leaf['value'], change: Partial<Leaf> = {}): Leaf {
  return { parameter, value, source: { field: 'own' }, row: { setting: 'mapping', index: 0 }, ...change };
}

/** What becomes of one value: itself in the field's type, or why it is left out. */
function fitted(field: SchemaField, value: Leaf['value'], change: Partial<Leaf> = {}) {
  const leaves = [leafOf('data.own', value, change)];
  const fit = fitToSchema({ leaves, schema: dataOf({ own: { ...open, ...field } }), method: 'registration' });
  return fit.leaves[0]?.value ?? fit.leftOut[0]?.reason;
}

describe('the type of a field', () => {
  it.each([
    ['string', '007', '007'],
    ['text', 6, '6'],
    ['basic-string', 'x', 'x'],
    ['long', '42', 42],
    ['long', '+042', 42],
    ['long', '-7.0', -7],
    ['long', '3.5', 'wrong_type'],
    ['long', '9007199254740993', 'wrong_type'],
    ['long', 'many', 'not_a_number'],
    ['long', '1e3', 'not_a_number'],
    ['long', '0x10', 'not_a_number'],
    ['integer', '2147483647', 2_147_483_647],
    ['integer', '2147483648', 'wrong_type'],
    ['float', '3.50', 3.5],
    ['float', '3,5', 'not_a_number'],
    ['float', '٣', 'not_a_number'],
    ['boolean', 'Yes', true],
    ['boolean', '1', true],
    ['boolean', 'Nee', false],
    ['boolean', 'non', false],
    ['boolean', 'maybe', 'wrong_type'],
    ['date', '1959-05-06', '1959-05-06'],
    ['date', '06/05/1959', '1959-05-06'],
    ['date', '12/31/1999', 'not_a_date'],
    ['array', 'one', 'wrong_type'],
    ['binary', 'one', 'wrong_type'],
    ['hologram', 'one', 'one'],
  ])('%s makes of %j %j', (type, value, expected) => {
    expect(fitted({ type }, value)).toBe(expected);
  });

  it('reads a typed date in the order of its row', () => {
    expect(fitted({ type: 'date' }, '12/31/1999', { dateOrder: 'mdy' })).toBe('1999-12-31');
  });

  it('sends zero without a sign', () => {
    expect(Object.is(fitted({ type: 'float' }, '-0'), 0)).toBe(true);
  });
});

describe('the format of a field', () => {
  it.each([
    [{ format: "regex('^[a-z]+$')" }, 'abc', 'abc'],
    [{ format: "regex('^[a-z]+$')" }, 'ABC', 'not_matching'],
    [{ type: 'long', format: "regex('^\\d$')" }, '12', 'not_matching'],
    [{ type: 'boolean', format: 'true' }, 'yes', true],
    [{ type: 'boolean', format: 'true' }, 'no', 'not_matching'],
    [{ format: "regex('(')" }, 'abc', 'abc'],
  ])('%j makes of %j %j', (field, value, expected) => {
    expect(fitted(field, value)).toBe(expected);
  });
});

describe('write access', () => {
  const fields = { own: closed, born: { ...open, writeAccess: 'clientCreate' } };

  it.each([
    ['data.own', 'registration', false, 'read_only'],
    ['data.own', 'import', false, null],
    ['data.born', 'registration', false, null],
    ['data.new', 'registration', false, 'unknown_field'],
    ['data.new', 'import', false, 'unknown_field'],
    ['data.new', 'registration', true, 'unknown_field'],
    ['data.new', 'import', true, null],
    ['data.own.part', 'import', true, 'unknown_field'],
    ['data.constructor', 'import', false, 'unknown_field'],
    ['regSource', 'import', false, null],
    ['communications.email_news', 'import', false, null],
  ] as const)('of %s by %s with a dynamic schema %s: %s', (parameter, method, isDynamic, reason) => {
    expect(refusalOf({ parameter, schema: dataOf(fields, isDynamic), method })).toBe(reason);
  });

  it.each([
    ['subscriptions.news', 'registration', 'read_only'],
    ['subscriptions.news', 'import', null],
    ['subscriptions.confirmed', 'import', 'read_only'],
    ['subscriptions.petOwner.canine', 'registration', null],
    ['subscriptions.petOwner', 'registration', 'unknown_field'],
    ['preferences.terms.tos', 'registration', null],
    ['preferences.terms', 'registration', 'unknown_field'],
    ['preferences.closed', 'import', 'read_only'],
  ] as const)('of the consent %s by %s: %s', (parameter, method, reason) => {
    const schema = schemaOf({
      subscriptions: [
        { id: 'news', doubleOptIn: false, writeAccess: 'serverOnly' },
        { id: 'confirmed', doubleOptIn: true, writeAccess: 'serverOnly' },
        { id: 'petOwner.canine', doubleOptIn: true },
      ],
      preferences: { fields: { 'terms.tos': open, closed } },
    });
    expect(refusalOf({ parameter, schema, method })).toBe(reason);
  });

  it.each(['data.a', 'subscriptions.a', 'preferences.a'])(
    'of %s is unknown without its schema',
    (parameter) => {
      expect(refusalOf({ parameter, schema: schemaOf(), method: 'registration' })).toBeNull();
      expect(refusalOf({ parameter, schema: null, method: 'registration' })).toBeNull();
    },
  );

  it('of a profile is unknown where no field of it could be read', () => {
    const schema = schemaOf({ profile: { fields: {}, dynamicSchema: false } });
    expect(refusalOf({ parameter: 'profile.city', schema, method: 'registration' })).toBeNull();
  });
});

describe('the native mapping', () => {
  const { leaves } = mapContent({
    content: contentOf(jane),
    settings: { mapping: nativeMapping, optIns: [] },
  });
  const fields = Object.fromEntries(
    leaves
      .map(({ parameter }) => parameter)
      .filter((parameter) => parameter.startsWith('profile.'))
      .map((parameter) => [
        parameter.slice('profile.'.length),
        { type: /birth/.test(parameter) ? 'long' : 'string', writeAccess: 'serverOnly' },
      ]),
  );
  const byDefault = ['email', 'firstName', 'lastName', 'zip', 'country'].map((name) => [name, open]);
  const birthYear = { type: 'long', writeAccess: 'clientModify' };
  const schema = schemaOf({
    profile: { fields: { ...fields, ...Object.fromEntries(byDefault), birthYear }, dynamicSchema: false },
  });
  const sent = (method: WriteMethod, site: SiteSchema | null) =>
    fitToSchema({ leaves, schema: site, method }).leaves.map(({ parameter }) => parameter);

  it('is sent whole by an import, or where the schema is unknown', () => {
    for (const site of [schema, null]) {
      expect(fitToSchema({ leaves, schema: site, method: 'import' })).toEqual({ leaves, leftOut: [] });
    }
  });

  it('is left with what a site leaves open by default, and the birthday goes as a whole', () => {
    const expected = ['email', 'firstName', 'lastName', 'zip', 'country'].map((name) => `profile.${name}`);
    expect(sent('registration', schema)).toEqual([...expected, 'regSource']);
    const { leftOut } = fitToSchema({ leaves, schema, method: 'registration' });
    expect(leftOut).toContainEqual({
      variable: 'birthday',
      parameter: 'profile.birthDay',
      reason: 'read_only',
    });
  });

  it('sends half of the work', () => {
    const half = { ...schema.profile.fields, 'work.title': open };
    expect(sent('registration', schemaOf({ profile: { fields: half, dynamicSchema: false } }))).toContain(
      'profile.work.title',
    );
  });

  it('always sends the e-mail address', () => {
    const site = schemaOf({
      profile: { fields: { email: { ...closed, format: "regex('^never$')" } }, dynamicSchema: false },
    });
    expect(sent('registration', site)).toEqual(['profile.email', 'regSource']);
  });
});

it('takes parts of a birthday that rows of their own send one by one', () => {
  const fields = { birthYear: { ...open, type: 'long' }, birthDay: { ...closed, type: 'long' } };
  const leaves = [
    leafOf('profile.birthYear', '1959'),
    leafOf('profile.birthDay', '6', { row: { setting: 'mapping', index: 1 } }),
  ];
  const schema = schemaOf({ profile: { fields, dynamicSchema: false } });
  const fit = fitToSchema({ leaves, schema, method: 'registration' });
  expect(fit.leaves.map(({ value }) => value)).toEqual([1959]);
  expect(fit.leftOut).toEqual([{ field: 'own', parameter: 'profile.birthDay', reason: 'read_only' }]);
});
