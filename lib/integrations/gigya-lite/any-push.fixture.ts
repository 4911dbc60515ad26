import fc from 'fast-check';
import type { FieldDefinition as Field } from '../../gigya/sandbox/schema/profile-fields';
import { createSchema, type SiteSchema } from '../../gigya/sandbox/schema/site-schema';
import { writeMethodChoices } from './manifest';
import { anyContent, anySettings } from './mapping/any-content.fixture';
import { nativeMapping } from './mapping/settings';

const writeAccess = fc.constantFrom<Field['writeAccess'][]>('clientModify', 'clientCreate', 'serverOnly');
const dataField: fc.Arbitrary<Field> = fc.record({
  type: fc.constantFrom<Field['type'][]>(
    'string',
    'text',
    'long',
    'integer',
    'float',
    'date',
    'boolean',
    'binary',
  ),
  writeAccess,
  isEncrypted: fc.boolean(),
  format: fc.constantFrom<Field['format'][]>(null, null, true, /^[fmu]{1}$/, /^.{1,8}$/, /\d/),
  isRequired: fc.boolean(),
  allowsNull: fc.boolean(),
});

const changedProfile = [
  ...['firstName', 'gender', 'city', 'work.title', 'phones.number', 'phones.type', 'likes.name'],
  ...['birthDay', 'birthMonth', 'birthYear'],
];
const ownFields = ['b', 'c', 'd', 'e', 'born', 'constructor.name', 'toString'];

/** Sites as their admins may set them up: fields of any kind, some of them missing. */
const anySite: fc.Arbitrary<() => SiteSchema> = fc
  .record({
    mode: fc.constantFrom('open' as const, 'default' as const),
    profile: fc.dictionary(fc.constantFrom(...changedProfile), fc.option(writeAccess)),
    data: fc.dictionary(fc.constantFrom(...ownFields, 'a', 'a.b'), dataField),
    isDynamic: fc.boolean(),
    subscriptions: fc.dictionary(fc.constantFrom('news', 'pet', 'pet.canine'), fc.boolean()),
    preferences: fc.option(fc.record({ path: fc.constantFrom('terms', 'terms.tos'), writeAccess })),
    communications: fc.boolean(),
  })
  .map((made) => () => {
    const schema = createSchema(made.mode);
    for (const [path, access] of Object.entries(made.profile)) {
      const field = schema.profile.get(path);
      if (access && field) schema.profile.set(path, { ...field, writeAccess: access });
      else schema.profile.delete(path);
    }
    const fields = Object.entries(made.data).filter(([path]) => path !== 'a' || !('a.b' in made.data));
    schema.data = { fields: new Map(fields), isDynamic: made.isDynamic };
    schema.subscriptions = new Map(
      Object.entries(made.subscriptions).map(([id, doubleOptIn]) => [id, { doubleOptIn, description: '' }]),
    );
    schema.preferences = new Map(
      made.preferences
        ? [
            [
              made.preferences.path,
              { currentDocVersion: 1, writeAccess: made.preferences.writeAccess, isRequired: false },
            ],
          ]
        : [],
    );
    schema.communications = new Set(made.communications ? ['email_news'] : []);
    return schema;
  });

/** A push of anything, with any settings, to any site; its cached schema is that of another one or none. */
export const anyPush = fc.record({
  settings: fc
    .tuple(anySettings, fc.constantFrom(...writeMethodChoices.map(({ value }) => value)))
    .map(([rows, writeMethod]) => ({ ...rows, writeMethod })),
  content: anyContent,
  site: anySite,
  cached: fc.option(anySite),
  options: fc.record({ fieldErrorsCode: fc.constantFrom(400006 as const, 400009 as const, 400020 as const) }),
});
export type AnyPush = typeof anyPush extends fc.Arbitrary<infer Made> ? Made : never;

const some = <Fields extends object>(fields: { [Name in keyof Fields]: fc.Arbitrary<Fields[Name]> }) =>
  fc.record(fields, { requiredKeys: [] });

const wideMapping = [
  ...nativeMapping.filter(({ target }) => target !== 'regSource'),
  { source: 'field.news', target: 'data.a.b' },
  { source: 'firstname', target: 'data.b' },
  { source: 'field.shoe_size', target: 'data.c' },
];

/** A full account with gaps, what would be written to it, and how it is protected. */
export const anyFullAccount = fc.record({
  change: fc.record({
    protection: fc.constantFrom('fill_gaps', 'fill_gaps', 'never', 'review'),
    protectedOptIns: fc.boolean(),
  }),
  mapping: fc.constant(wideMapping),
  profile: some({
    firstName: fc.constantFrom('Janine', ''),
    gender: fc.constant('u'),
    city: fc.constant('Gent'),
    birthYear: fc.constant(1960),
    work: some({ title: fc.constantFrom('CEO', ''), company: fc.constant('Acme') }),
    phones: fc.constantFrom([], [{ number: '1' }], [{ type: 'home' }]),
  }),
  data: some({
    b: fc.constantFrom('x', 7, ''),
    c: fc.constant(true),
    a: fc.constantFrom({ b: 'y' }, { z: [1] }, 'text'),
  }),
});
