import 'server-only';
import type { DeliveryContent, ValueSource, Warning } from '../../define';
import { constantSources, fieldPrefix, type NativeSource, nativeSources } from '../../mapping-rows';
import type { GigyaLiteSettings } from '../manifest';
import type { WarningReason } from '../warning-texts';
import { cleanValue } from './clean-value';
import { constantText } from './constant-text';
import { entryOf } from './entry-of';
import type { Leaf } from './leaf';
import { nativeValue, OLDEST_YEAR, type Value } from './native-values';
import { type CalendarDate, type DateOrder, readDate, toIsoDate } from './read-date';
import { parametersOfTarget } from './row-parts';
import type { MappingRow, OptInRow, RowOptions } from './settings';

type Mapped = { leaves: Leaf[]; warnings: Warning[] };

const BIRTHDAY = 'profile.birthday';
const nothing: Mapped = { leaves: [], warnings: [] };

/**
 * What a participation says to Gigya, row by row of the mapping and of the opt-ins, before the site's schema is looked at.
 * Empty values are never sent, since they would erase what Gigya knows; one that cannot be written is left out with a
 * warning. Forms as in api.md section 5.1: a birthday as three JSON numbers, all or none; the gender as one of f, m, u.
 */
export function mapContent(input: {
  content: DeliveryContent;
  settings: Pick<GigyaLiteSettings, 'mapping' | 'optIns'>;
}): Mapped {
  const { content, settings } = input;
  const parts = [
    ...settings.mapping.map((row, index) => mapRow(row, { index, content })),
    ...settings.optIns.map((row, index) => mapOptIn(row, { index, content })),
  ];
  return {
    leaves: parts.flatMap(({ leaves }) => leaves),
    warnings: parts.flatMap(({ warnings }) => warnings),
  };
}

type Context = { index: number; content: DeliveryContent };

function mapRow(row: MappingRow, context: Context): Mapped {
  const variable = nativeSources.find((name) => name === row.source);
  if (variable) return mapVariable(variable, row, context);
  if (row.source.startsWith(fieldPrefix)) return mapField(row, context);
  const constant = constantSources.find((name) => name === row.source);
  const value = constant ? constantText(constant, { content: context.content, text: row.text }) : '';
  return value ? toMapped({ value }, { row, context, source: {} }) : nothing;
}

function mapVariable(variable: NativeSource, row: MappingRow, context: Context): Mapped {
  const { content } = context;
  const value = cleanValue(content.profile[variable]);
  if (!value) return variable === 'address' ? withoutStreet(row, content) : nothing;
  const mapped = nativeValue(variable, value, { content, options: row.options ?? {} });
  return toMapped(mapped, { row, context, source: { variable } });
}

function mapField(row: MappingRow, context: Context): Mapped {
  const field = row.source.slice(fieldPrefix.length);
  const text = cleanValue(entryOf(context.content.answers, field));
  if (!text) return nothing;
  const dateOrder = orderOf(row.options);
  const value = row.target === BIRTHDAY ? birthdayOf(text, dateOrder) : { value: text };
  return toMapped(value, { row, context, source: { field }, dateOrder });
}

function birthdayOf(text: string, order: DateOrder): Value {
  const date = readDate(text, order);
  return date && date.year >= OLDEST_YEAR ? { value: date } : { reason: 'not_a_date' };
}

/** Forms in English, French and Dutch ask for day, month and year in this order (product.md section 3). */
function orderOf({ dateOrder = 'form' }: RowOptions = {}): DateOrder {
  return dateOrder === 'form' ? 'dmy' : dateOrder;
}

/** A number or a box says nothing without the street. */
function withoutStreet({ target }: MappingRow, { profile }: DeliveryContent): Mapped {
  const answered = (['number', 'box'] as const).filter((variable) => cleanValue(profile[variable]));
  return {
    leaves: [],
    warnings: answered.map((variable) => leftOut({ variable }, target, 'without_street')),
  };
}

const leftOut = (source: ValueSource, parameter: string, reason: WarningReason): Warning => ({
  ...source,
  parameter,
  reason,
});

function toMapped(
  mapped: Value,
  place: { row: MappingRow; context: Context; source: ValueSource; dateOrder?: DateOrder },
): Mapped {
  const { row, context, source, dateOrder } = place;
  const parameters = parametersOfTarget(row.target);
  if ('reason' in mapped) {
    const [parameter = row.target] = parameters;
    return { leaves: [], warnings: [leftOut(source, parameter, mapped.reason)] };
  }
  const values = typeof mapped.value === 'string' ? [mapped.value] : valuesOfDate(mapped.value, row.target);
  const leaves = parameters.flatMap((parameter, index): Leaf[] => {
    const value = values[index];
    const leaf = { parameter, source, row: { setting: 'mapping', index: context.index } } as const;
    return value === undefined ? [] : [{ ...leaf, value, ...(dateOrder && { dateOrder }) }];
  });
  return { leaves, warnings: [] };
}

/** In the order of the parameters of the target. */
const valuesOfDate = (date: CalendarDate, target: string): (string | number)[] =>
  target === BIRTHDAY ? [date.day, date.month, date.year] : [toIsoDate(date)];

/** A refusal withdraws; a box that was not ticked says nothing. */
function mapOptIn({ optIn, target }: OptInRow, { index, content }: Context): Mapped {
  const answer = entryOf(content.optIns, optIn);
  if (!answer || answer.decision === 'empty') return nothing;
  const row = { setting: 'optIns', index } as const;
  const value = answer.decision === 'granted';
  return { leaves: [{ parameter: target, value, source: { optIn }, row, at: answer.at }], warnings: [] };
}
