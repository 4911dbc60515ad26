import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nativeSources } from '../../mapping-rows';
import { contentOf } from '../delivery.fixture';
import { anyContent, anyMapping, anyOptIns, anySchema, anySettings, formats } from './any-content.fixture';
import { fitToSchema, type WriteMethod } from './fit-to-schema';
import type { Leaf } from './leaf';
import { mapContent } from './map-content';
import { type MappingRow, mappingSchema, optInMappingSchema } from './settings';
import type { SchemaField, SiteSchema } from './site-schema';
import { toPayload } from './to-payload';

const methods = fc.constantFrom<WriteMethod>('registration', 'import');
const mapped = fc
  .tuple(anySettings, anyContent)
  .map(([settings, content]) => ({ content, settings, ...mapContent({ content, settings }) }));

/** Independent of the code under test: what a site with this field would take. */
function isTaken({ type, format }: SchemaField, value: Leaf['value']): boolean {
  const isOfType = !type || (types[type] ?? (() => true))(value);
  const pattern = formats.get(format ?? '');
  const isAllowed = format === 'true' ? value === true : !pattern || pattern.test(`${value}`);
  return isOfType && isAllowed;
}
const isText = (value: Leaf['value']) => typeof value === 'string';
const isWhole = (value: Leaf['value']) => typeof value === 'number' && Math.floor(value) === value;
const types: Record<string, (value: Leaf['value']) => boolean> = {
  string: isText,
  'basic-string': isText,
  text: isText,
  long: (value) => isWhole(value) && Math.abs(Number(value)) < 2 ** 53,
  integer: (value) => isWhole(value) && Math.abs(Number(value)) < 2 ** 31,
  float: (value) => typeof value === 'number' && Math.abs(value) < Number.POSITIVE_INFINITY,
  date: (value) => typeof value === 'string' && new Date(value).toISOString() === `${value}T00:00:00.000Z`,
  boolean: (value) => typeof value === 'boolean',
  array: () => false,
};

function fieldOf({ parameter }: Leaf, schema: SiteSchema): SchemaField | undefined {
  const [part, ...path] = parameter.split('.');
  const area = part === 'profile' ? schema.profile : part === 'data' ? schema.data : null;
  return new Map(Object.entries(area?.fields ?? {})).get(path.join('.'));
}

it('is mapped into well-formed texts that are not blank', () => {
  fc.assert(
    fc.property(mapped, ({ leaves }) => {
      for (const { value } of leaves) {
        expect(String(value).isWellFormed()).toBe(true);
        expect(String(value)).toMatch(/^[^\s\p{Cc}]([^\p{Cc}]*[^\s\p{Cc}])?$/u);
      }
    }),
  );
});

it('says something of every answer that a row takes, and nothing of what is empty', () => {
  fc.assert(
    fc.property(mapped, ({ content, settings, leaves, warnings }) => {
      for (const [index, row] of settings.mapping.entries()) {
        const variable = nativeSources.find((name) => name === row.source);
        if (!variable) continue;
        const isAnswered = /[^\s\p{Cc}]/u.test(content.profile[variable] ?? '');
        const sent = leaves.some((leaf) => leaf.row.setting === 'mapping' && leaf.row.index === index);
        const isToldOf = warnings.some((warning) => warning.variable === variable);
        expect(sent || isToldOf, variable).toBe(isAnswered);
      }
    }),
  );
});

it('never swaps the day and the month of a typed date', () => {
  const part = fc.integer({ min: 1, max: 32 });
  const order = fc.constantFrom(undefined, 'form' as const, 'dmy' as const, 'mdy' as const);
  fc.assert(
    fc.property(part, part, fc.integer({ min: 1900, max: 2100 }), order, (one, two, year, dateOrder) => {
      const [day, month] = dateOrder === 'mdy' ? [two, one] : [one, two];
      const options = dateOrder && { dateOrder };
      const mapping: MappingRow[] = [
        { source: 'field.born', target: 'profile.birthday', options },
        { source: 'field.born', target: 'data.born', options },
      ];
      const content = contentOf({}, { answers: { born: `${one}/${two}/${year}` } });
      const { leaves } = mapContent({ content, settings: { mapping, optIns: [] } });
      const data = { fields: { born: { type: 'date' } }, dynamicSchema: false };
      const schema = {
        profile: { fields: {}, dynamicSchema: false },
        data,
        subscriptions: null,
        preferences: null,
      };
      const iso = [year, pad(month), pad(day)].join('-');
      const exists = month <= 12 && day <= new Date(year, month, 0).getDate();
      const sent = fitToSchema({ leaves, schema, method: 'import' }).leaves.map(({ value }) => value);
      expect(sent).toEqual(exists ? [day, month, year, iso] : []);
    }),
  );
});
const pad = (number: number) => `${number}`.padStart(2, '0');

it('is mapped by settings that fill nothing twice, or the settings are refused', () => {
  fc.assert(
    fc.property(anyMapping, anyOptIns, (mapping, optIns) => {
      const filled = mapping.flatMap(({ target }) =>
        target === 'profile.birthday'
          ? ['Day', 'Month', 'Year'].map((part) => `profile.birth${part}`)
          : target,
      );
      if (mappingSchema.safeParse(mapping).success) expect(overlapping(filled)).toEqual([]);
      else expect(mapping.length).toBeGreaterThan(1);
      const consents = optIns.map(({ target }) => target);
      const nested = consents.filter((target) => target.startsWith('preferences.'));
      const isClear = new Set(consents).size === consents.length && overlapping(nested).length === 0;
      expect(optInMappingSchema.safeParse(optIns).success).toBe(isClear);
    }),
  );
});

/** The paths that lie in another of the list. */
function overlapping(paths: string[]): string[] {
  return paths.filter((path, index) =>
    paths.some((other, place) => place !== index && `${path}.`.startsWith(`${other}.`)),
  );
}

it('never fills a parameter twice, nor a part of one that is filled', () => {
  fc.assert(
    fc.property(mapped, ({ leaves }) => {
      const parameters = leaves.map(({ parameter }) => parameter);
      expect(overlapping(parameters.filter((parameter) => !/^(subscr|commun)/.test(parameter)))).toEqual([]);
      expect(new Set(parameters).size).toBe(parameters.length);
    }),
  );
});

it('is of the types and formats of the schema once it is fitted, and every value lost is told', () => {
  fc.assert(
    fc.property(mapped, anySchema, methods, ({ leaves }, schema, method) => {
      const fit = fitToSchema({ leaves, schema, method });
      for (const leaf of fit.leaves.filter(({ parameter }) => parameter !== 'profile.email')) {
        const field = fieldOf(leaf, schema);
        if (!field || Object.keys(schema.profile.fields).length === 0) continue;
        expect(isTaken(field, leaf.value), `${leaf.parameter} ${leaf.value}`).toBe(true);
        expect(method === 'registration' && field.writeAccess === 'serverOnly').toBe(false);
      }
      const lost = leaves.filter(({ parameter }) => !fit.leaves.some((leaf) => leaf.parameter === parameter));
      const told = new Set(fit.leftOut.map(({ parameter }) => parameter));
      for (const { parameter, row } of lost) {
        const whole = lost.filter((leaf) => leaf.row.setting === row.setting && leaf.row.index === row.index);
        expect(
          whole.some((leaf) => told.has(leaf.parameter)),
          parameter,
        ).toBe(true);
      }
      expect(lost.some(({ parameter }) => parameter === 'profile.email')).toBe(false);
    }),
    { numRuns: 300 },
  );
});

it('has all of a birthday or nothing of it', () => {
  const datesIn = (leaves: Leaf[], index: number) =>
    leaves.filter(({ parameter, row }) => /birth/.test(parameter) && row.index === index).length;
  fc.assert(
    fc.property(mapped, anySchema, methods, ({ leaves, settings }, schema, method) => {
      const fit = fitToSchema({ leaves, schema, method });
      for (const [index, { target }] of settings.mapping.entries()) {
        if (target === 'profile.birthday') expect([0, 3]).toContain(datesIn(fit.leaves, index));
      }
    }),
    { numRuns: 300 },
  );
});

it('is unchanged where the schema is unknown', () => {
  fc.assert(
    fc.property(mapped, methods, ({ leaves }, method) => {
      expect(fitToSchema({ leaves, schema: null, method })).toEqual({ leaves, leftOut: [] });
    }),
  );
});

it('is found whole in the payload', () => {
  fc.assert(
    fc.property(mapped, ({ leaves }) => {
      const payload = JSON.parse(JSON.stringify(toPayload(leaves)));
      const sent = new Map(flatten(payload, ''));
      const expected = new Map(leaves.map((leaf) => [leaf.parameter, leaf.value]));
      expect(sent).toEqual(expected);
    }),
  );
});

/** The parameters in a payload, with their values; each part by its own rule, apart from the code under test. */
function flatten(value: unknown, path: string): [string, unknown][] {
  if (Array.isArray(value)) return flatten(value[0], path);
  if (typeof value !== 'object' || value === null) return path === '' ? [] : [nameOf(path, value)];
  return Object.entries(value)
    .filter(([name]) => name !== 'userActionTimestamp')
    .flatMap(([name, inner]) => flatten(inner, path === '' ? name : `${path}.${name}`));
}

function nameOf(path: string, value: unknown): [string, unknown] {
  if (path.startsWith('communications.')) return [path.replace(/\.status$/, ''), value === 'optIn'];
  if (path.startsWith('subscriptions.')) return [path.replace(/\.email\.isSubscribed$/, ''), value];
  return [path.startsWith('preferences.') ? path.replace(/\.isConsentGranted$/, '') : path, value];
}
