import 'server-only';
import type { Warning } from '../../define';
import type { WarningReason } from '../warning-texts';
import { entryOf } from './entry-of';
import type { Leaf } from './leaf';
import { matchesFormat } from './matches-format';
import { parametersClash } from './settings';
import type { SchemaField, SiteSchema } from './site-schema';
import { takesNoValue, toFieldType } from './to-field-type';

/** A registration counts as a browser's write, an import as a server's (api.md sections 0.2 and 1.6). */
export type WriteMethod = 'registration' | 'import';

type Place = { parameter: string; schema: SiteSchema | null; method: WriteMethod };
type Fitted = { leaf: Leaf } | { leaf: Leaf; reason: WarningReason };

const EMAIL = 'profile.email';
const wholeDate = new Set(['profile.birthDay', 'profile.birthMonth', 'profile.birthYear']);

/**
 * Leaves in the types of the site's schema, without those that this way of writing would have refused: each of these
 * costs its value, with a warning, and never the person. Where the schema or a part of it is unknown they stay as they
 * are. A birthday is written whole or not at all. The e-mail address always stays, since nobody is known without it:
 * Gigya's refusal then says what is wrong.
 */
export function fitToSchema(input: { leaves: Leaf[]; schema: SiteSchema | null; method: WriteMethod }): {
  leaves: Leaf[];
  leftOut: Warning[];
} {
  const { schema, method } = input;
  const fitted = input.leaves.map((leaf) => fitLeaf(leaf, { schema, method }));
  const refused = fitted.flatMap((fit) => ('reason' in fit ? [fit] : []));
  const brokenDates = new Set(
    refused
      .map(({ leaf }) => leaf)
      .filter(isPartOfDate)
      .map(rowOf),
  );
  const isWhole = (leaf: Leaf) => !(isPartOfDate(leaf) && brokenDates.has(rowOf(leaf)));
  return {
    leaves: fitted.flatMap((fit) => ('reason' in fit ? [] : [fit.leaf])).filter(isWhole),
    leftOut: refused.map(({ leaf, reason }) => ({ ...leaf.source, parameter: leaf.parameter, reason })),
  };
}

/** Why whatever is sent there would be refused, by the schema alone; null where it would not or that is not known. */
export function refusalOf({ parameter, schema, method }: Place): WarningReason | null {
  if (!schema) return null;
  const { part, path } = split(parameter);
  switch (part) {
    case 'profile':
      // Every site has a profile: one without a field could not be read.
      return isEmpty(schema.profile.fields) ? null : refusalOfField(path, schema.profile, method);
    case 'data':
      return schema.data && refusalOfField(path, schema.data, method);
    case 'subscriptions': {
      if (!schema.subscriptions) return null;
      const known = schema.subscriptions.find(({ id }) => id === path);
      // What a confirmation mail is sent for is written by a registration, whatever writes the rest.
      return refusalOfConsent(known, known?.doubleOptIn ? 'registration' : method);
    }
    case 'preferences':
      // An import takes none: they are written by a registration in any case (api.md section 1.6).
      return schema.preferences && refusalOfConsent(entryOf(schema.preferences.fields, path), 'registration');
    default:
      return null;
  }
}

function refusalOfField(
  path: string,
  { fields, dynamicSchema }: SiteSchema['profile'],
  method: WriteMethod,
): WarningReason | null {
  const field = entryOf(fields, path);
  if (field && isClosed(field, method)) return 'read_only';
  if (field) return takesNoValue(field.type) ? 'wrong_type' : null;
  // A server's write alone makes fields of names that the schema does not have (api.md section 5.2).
  const isNew = !Object.keys(fields).some((name) => parametersClash(name, path));
  return dynamicSchema && method === 'import' && isNew ? null : 'unknown_field';
}

function refusalOfConsent(
  known: Pick<SchemaField, 'writeAccess'> | undefined,
  method: WriteMethod,
): WarningReason | null {
  if (!known) return 'unknown_field';
  return isClosed(known, method) ? 'read_only' : null;
}

/** On lite accounts clientCreate counts as clientModify (api.md section 5.1). */
const isClosed = ({ writeAccess }: Pick<SchemaField, 'writeAccess'>, method: WriteMethod): boolean =>
  method === 'registration' && writeAccess === 'serverOnly';

function fitLeaf(leaf: Leaf, { schema, method }: Omit<Place, 'parameter'>): Fitted {
  const { parameter } = leaf;
  if (parameter === EMAIL) return { leaf };
  const reason = refusalOf({ parameter, schema, method });
  if (reason) return { leaf, reason };
  const field = fieldAt(parameter, schema);
  if (!field) return { leaf };
  const converted = toFieldType(leaf, field.type);
  if ('reason' in converted) return { leaf, ...converted };
  if (!isAllowed(converted.value, field)) return { leaf, reason: 'not_matching' };
  return { leaf: { ...leaf, ...converted } };
}

/** A format `true` asks of a flag that it is set (api.md section 5.2). */
function isAllowed(value: Leaf['value'], { format }: SchemaField): boolean {
  if (format === undefined) return true;
  if (format === 'true') return value === true;
  return matchesFormat(format, String(value)) ?? true;
}

function fieldAt(parameter: string, schema: SiteSchema | null): SchemaField | undefined {
  const { part, path } = split(parameter);
  const area = part === 'profile' || part === 'data' ? schema?.[part] : null;
  return area ? entryOf(area.fields, path) : undefined;
}

const isEmpty = (fields: object): boolean => Object.keys(fields).length === 0;

const isPartOfDate = ({ parameter }: Leaf): boolean => wholeDate.has(parameter);
const rowOf = ({ row }: Leaf): number => row.index;

function split(parameter: string): { part: string; path: string } {
  const dot = parameter.indexOf('.');
  return dot < 0
    ? { part: parameter, path: '' }
    : { part: parameter.slice(0, dot), path: parameter.slice(dot + 1) };
}
