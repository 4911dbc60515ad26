import { expect, it } from 'vitest';
import { settingsSchema } from '../manifest';
import type { SiteSchema } from '../mapping/site-schema';
import { decideMethod } from './decide-method';

const settingsOf = (change: object = {}) => settingsSchema.parse({ dataCentre: 'eu1', ...change });
const mapping = [
  { source: 'email', target: 'profile.email' },
  { source: 'birthday', target: 'profile.birthday' },
  { source: 'field.hobby', target: 'data.hobby' },
];
const schemaWith = (serverOnly: string[]): SiteSchema => {
  const field = (path: string) => ({
    writeAccess: serverOnly.includes(path) ? 'serverOnly' : 'clientModify',
  });
  const names = ['email', 'birthDay', 'birthMonth', 'birthYear', 'gender'];
  return {
    profile: { fields: Object.fromEntries(names.map((name) => [name, field(name)])), dynamicSchema: false },
    data: { fields: { hobby: field('hobby') }, dynamicSchema: false },
    subscriptions: [],
    preferences: { fields: {} },
  };
};
const decide = (serverOnly: string[] | null, change: object = {}, importRefused = false) =>
  decideMethod({
    settings: settingsOf({ mapping, ...change }),
    schema: serverOnly && schemaWith(serverOnly),
    importRefused,
  });

it.each(['registration', 'import'] as const)(
  'what is chosen is done, whatever the schema says: %s',
  (writeMethod) => {
    const chosen = { method: writeMethod, why: [{ id: 'chosen', parameters: [] }] };
    expect(decide(['hobby'], { writeMethod })).toEqual(chosen);
    expect(decide(null, { writeMethod })).toEqual(chosen);
    expect(decide(['hobby'], { writeMethod }, true)).toEqual(chosen);
  },
);

it('automatic registers without a schema, and where everything mapped may be written', () => {
  expect(decide(null)).toEqual({ method: 'registration', why: [{ id: 'no_schema', parameters: [] }] });
  expect(decide([])).toEqual({ method: 'registration', why: [{ id: 'all_writable', parameters: [] }] });
});

it('automatic imports as soon as one mapped parameter is left to the server, and names it', () => {
  expect(decide(['hobby'])).toEqual({
    method: 'import',
    why: [{ id: 'server_only', parameters: ['data.hobby'] }],
  });
  expect(decide(['birthDay', 'birthMonth']).why).toEqual([
    { id: 'server_only', parameters: ['profile.birthDay', 'profile.birthMonth'] },
  ]);
});

it('automatic looks at nothing that is not mapped', () => {
  expect(decide(['gender']).method).toBe('registration');
});

it('a field that the site does not have is no reason to import', () => {
  const unknown = [...mapping, { source: 'text', text: 'x', target: 'data.nowhere' }];
  expect(decide([], { mapping: unknown }).method).toBe('registration');
});

it('automatic registers where the keys may not import, and says that first', () => {
  expect(decide(['hobby'], {}, true)).toEqual({
    method: 'registration',
    why: [
      { id: 'import_not_allowed', parameters: ['data.hobby'] },
      { id: 'server_only', parameters: ['data.hobby'] },
    ],
  });
});

it('automatic imports for a subscription that is left to the server, but not for one that asks to confirm', () => {
  const optIns = [{ optIn: 'news', target: 'subscriptions.news' }];
  const decideFor = (doubleOptIn: boolean) =>
    decideMethod({
      settings: settingsOf({ mapping, optIns }),
      schema: { ...schemaWith([]), subscriptions: [{ id: 'news', doubleOptIn, writeAccess: 'serverOnly' }] },
    });
  expect(decideFor(false)).toEqual({
    method: 'import',
    why: [{ id: 'server_only', parameters: ['subscriptions.news'] }],
  });
  expect(decideFor(true).method).toBe('registration');
});
