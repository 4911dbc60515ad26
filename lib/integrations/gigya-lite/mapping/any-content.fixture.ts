import fc from 'fast-check';
import type { z } from 'zod';
import { optInDecisionSchema, variables } from '../../../forms/variables';
import type { DeliveryContent } from '../../define';
import { constantSources, nativeSources, optionChoices } from '../../mapping-rows';
import { mappingSchema, optInMappingSchema } from './settings';
import type { SchemaField, SiteSchema } from './site-schema';

/** Any UTF-16 code units, lone surrogates among them, often mixed with what means something here. */
const anyText = fc.oneof(
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 })
    .map((units) => String.fromCharCode(...units)),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('', ' ', '\0', '\ud800', '0', '-0', '42', '3.5', 'yes', 'f', 'BE', 'a@b.be'),
  fc.constantFrom('+32487664925', '0487 66 49 25', 'box 3', 'Belgique'),
  fc.constantFrom('1959-05-06', '06/05/1959', '12/31/1999', '31.12.1999', '__proto__'),
);

const fieldNames = ['news', 'born', 'shoe_size', 'constructor'];
const optInNames = ['news', 'terms', 'third_parties'];
const optInTargets = [
  ...['subscriptions.news', 'subscriptions.pet.canine', 'subscriptions.pet'],
  ...['preferences.terms', 'preferences.terms.tos', 'preferences.a.__proto__.b'],
  ...['communications.email_news', 'communications.constructor'],
];
const targets = [
  ...['profile.firstName', 'profile.gender', 'profile.city', 'profile.work.title', 'profile.likes.name'],
  ...['profile.birthday', 'profile.birthDay', 'profile.birthYear'],
  ...['profile.phones', 'profile.phones.number', 'profile.phones.type'],
  ...['data.a', 'data.a.b', 'data.b', 'data.c', 'data.d', 'data.e', 'data.born'],
  ...['data.constructor.name', 'data.toString', 'regSource'],
];

const oneOf = (choices: readonly { value: string }[]) =>
  fc.constantFrom(...choices.map(({ value }) => value));
const options = fc.record(
  {
    dateOrder: oneOf(optionChoices.dateOrder),
    phone: oneOf(optionChoices.phone),
    country: oneOf(optionChoices.country),
    address: oneOf(optionChoices.address),
    boxWord: oneOf(optionChoices.boxWord),
    genderWords: fc.constant({ f: ['Señora'], m: ['x'], u: ['-', '42'] }),
  },
  { requiredKeys: [] },
);
const source = fc.constantFrom(
  ...[...nativeSources, ...constantSources, ...fieldNames.map((name) => `field.${name}`)],
);
const text = fc.constantFrom('{source}', 'via {channel} {unknown}', '{campaign.name}');
const row = fc.record({ source, target: fc.constantFrom(...targets), text, options });
const dateRow = fc.record({
  source: fc.constantFrom('birthday', 'field.born'),
  target: fc.constantFrom('profile.birthday', 'data.born'),
  options,
});
const email = { source: 'email', target: 'profile.email' };
const optInRow = fc.record({
  optIn: fc.constantFrom(...optInNames),
  target: fc.constantFrom(...optInTargets),
});

/** Mappings as they could be sent: some of them are refused. */
export const anyMapping = fc
  .array(fc.oneof(row, dateRow), { maxLength: 8 })
  .chain((rows) =>
    fc.nat({ max: rows.length }).map((place) => [...rows.slice(0, place), email, ...rows.slice(place)]),
  );
export const anyOptIns = fc.array(optInRow, { maxLength: 5 });

/** Settings that are accepted: what is refused of any is taken out, row by row. */
export const anySettings = fc.record({
  mapping: anyMapping.map((rows) => acceptedOf(rows, mappingSchema)),
  optIns: anyOptIns.map((rows) => acceptedOf(rows, optInMappingSchema)),
});

function acceptedOf<Row>(rows: unknown[], schema: z.ZodType<Row[]>): Row[] {
  const [first, others] = [rows.filter((row) => row === email), rows.filter((row) => row !== email)];
  const kept: unknown[] = first;
  for (const row of others) {
    if (schema.safeParse([...kept, row]).success) kept.push(row);
  }
  return schema.parse(kept);
}

const dictionary = <Value>(keys: readonly string[], value: fc.Arbitrary<Value>) =>
  fc.dictionary(fc.constantFrom(...keys), value);

export const anyContent: fc.Arbitrary<DeliveryContent> = fc.record({
  deliveryId: fc.constant('delivery'),
  profile: dictionary(variables, anyText),
  answers: dictionary(fieldNames, anyText),
  optIns: dictionary(
    optInNames,
    fc.record({
      decision: fc.constantFrom(...optInDecisionSchema.options),
      at: fc.constant('2026-01-01T00:00:00.000Z'),
    }),
  ),
  locale: fc.constantFrom('en' as const, 'fr' as const, 'nl' as const),
  campaign: fc.record({
    id: anyText,
    name: anyText,
    country: fc.constantFrom(null, 'BE', 'FR', 'ZZ', 'constructor'),
  }),
  channel: anyText,
  source: fc.option(anyText),
  decision: fc.constant(null),
});

/** Formats that a schema may have, with what they ask for; null for those that nobody can read. */
export const formats = new Map<string, RegExp | null>([
  ["regex('^[fmu]{1}$')", /^[fmu]{1}$/],
  ["regex('^.{1,8}$')", /^.{1,8}$/],
  ["regex('\\d')", /\d/],
  ["regex('(')", null],
  ['email', null],
]);

const field: fc.Arbitrary<SchemaField> = fc.record(
  {
    type: fc.constantFrom(
      ...['string', 'basic-string', 'text', 'long', 'integer', 'float', 'date', 'boolean', 'array', 'odd'],
    ),
    writeAccess: fc.constantFrom('clientModify', 'clientCreate', 'serverOnly'),
    format: fc.constantFrom(...formats.keys(), 'true'),
  },
  { requiredKeys: [] },
);
const paths = (part: string) =>
  targets.filter((target) => target.startsWith(`${part}.`)).map((target) => target.slice(part.length + 1));
const fieldsOf = (part: string) =>
  fc.record({
    fields: dictionary([...paths(part), 'email', 'birthDay', 'birthMonth', 'birthYear'], field),
    dynamicSchema: fc.boolean(),
  });

export const anySchema: fc.Arbitrary<SiteSchema> = fc.record({
  profile: fieldsOf('profile'),
  data: fc.option(fieldsOf('data')),
  subscriptions: fc.option(
    fc.array(
      fc.record({
        id: fc.constantFrom('news', 'pet', 'pet.canine'),
        doubleOptIn: fc.boolean(),
        writeAccess: fc.constantFrom('clientModify', 'serverOnly'),
      }),
    ),
  ),
  preferences: fc.option(fc.record({ fields: dictionary(['terms', 'terms.tos'], field) })),
});
