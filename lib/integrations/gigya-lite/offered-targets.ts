import type { SettingsView } from '../define';
import type { DescribeTexts } from './describe-texts/describe-texts-type';
import { refusalOf, type WriteMethod } from './mapping/fit-to-schema';
import { parametersOfTarget } from './mapping/row-parts';
import type { SchemaField, SiteSchema } from './mapping/site-schema';

type Target = SettingsView['targets'][number];

/** Filled by the e-mail row alone, or by a date as the three of them. */
const filledOtherwise = new Set(['email', 'birthDay', 'birthMonth', 'birthYear', 'age']);
/** What a mapping can write: Gigya keeps other types as objects and lists. */
const plainTypes = new Set([
  undefined,
  'string',
  'basic-string',
  'text',
  'integer',
  'long',
  'float',
  'date',
  'boolean',
]);

/** The parameters that a value can be mapped to, where the schema is known (api.md sections 5.1 and 5.2). */
export function listTargets(input: {
  schema: SiteSchema | null;
  method: WriteMethod;
  texts: DescribeTexts;
}): Target[] {
  const { schema, method, texts } = input;
  if (!schema) return [];
  const isWritable = (value: string) =>
    parametersOfTarget(value).every((parameter) => refusalOf({ parameter, schema, method }) === null);
  const target = (value: string, label: string, group: string, type: string): Target => ({
    value,
    label,
    group,
    type,
    isWritable: isWritable(value),
  });
  const fieldsOf = (part: 'profile' | 'data', fields: Record<string, SchemaField>) =>
    Object.entries(fields)
      .filter(
        ([name, { type }]) => plainTypes.has(type) && !(part === 'profile' && filledOtherwise.has(name)),
      )
      .map(([name, { type = 'string' }]) => target(`${part}.${name}`, name, texts.groups[part], type))
      .sort((one, other) => one.label.localeCompare(other.label, 'en'));
  return [
    ...fieldsOf('data', schema.data?.fields ?? {}),
    target('profile.birthday', texts.birthday, texts.groups.profile, 'date'),
    ...fieldsOf('profile', schema.profile.fields),
    target('regSource', texts.regSource, texts.groups.account, 'string'),
  ];
}

/** The consents that an opt-in can be mapped to, where the schema is known (api.md sections 5.3 and 5.4). */
export function listOptInTargets(input: {
  schema: SiteSchema | null;
  texts: DescribeTexts;
}): SettingsView['optInTargets'] {
  const { schema, texts } = input;
  const subscriptions = (schema?.subscriptions ?? []).map(({ id, doubleOptIn }) => ({
    value: `subscriptions.${id}`,
    label: id,
    group: texts.groups.subscriptions,
    hasDoubleOptIn: doubleOptIn,
  }));
  const preferences = Object.keys(schema?.preferences?.fields ?? {}).map((name) => ({
    value: `preferences.${name}`,
    label: name,
    group: texts.groups.preferences,
    hasDoubleOptIn: false,
  }));
  return [...subscriptions, ...preferences];
}
