import type { DescribedRow, ValueSource } from '../integrations/define';
import { type CampaignDefinition, type FormField, isCustomField } from './definition';
import type { PublishProblem } from './publish-problems';

type Form = Pick<CampaignDefinition['form'], 'fields' | 'optIns'>;

/** What a connection does with each value, as far as it is known. Client-safe. */
export type PushedRows = readonly DescribedRow[];

/** A value of the form that the partner does not get: what it is called, and the id of the reason. */
export type LeftOut = { label: string; reason: string | null };

/** Where the answer to a field stands among the sources of a row. */
export const sourceOf = (field: FormField): ValueSource =>
  isCustomField(field) ? { field: field.variable } : { variable: field.variable };

const isSame = (one: ValueSource, other: ValueSource) =>
  one.variable === other.variable && one.field === other.field && one.optIn === other.optIn;

/** The rows that take a value, none where it is not pushed. */
export const rowsTaking = (rows: PushedRows, source: ValueSource): DescribedRow[] =>
  rows.filter(({ sources }) => sources.some((taken) => isSame(taken, source)));

/** The rows that take answers to fields of a form, each with the names of those fields alone. */
export function rowsOfFields(rows: PushedRows, fields: readonly FormField[]) {
  return rows.flatMap((row) => {
    const taken = fields.filter((field) => row.sources.some((source) => isSame(source, sourceOf(field))));
    return taken.length === 0 ? [] : [{ ...row, names: [...new Set(taken.map(({ variable }) => variable))] }];
  });
}

/** Fields and opt-ins of a form that are mapped and reach the partner nowhere. */
export function leftOutOf(rows: PushedRows, { fields, optIns }: Form): LeftOut[] {
  const values = [
    ...fields.map((field) => ({ label: field.label, source: sourceOf(field) })),
    ...optIns.map(({ name }) => ({ label: `Opt-in ${name}`, source: { optIn: name } })),
  ];
  return values.flatMap(({ label, source }) => {
    const taking = rowsTaking(rows, source);
    const [first] = taking;
    if (!first || taking.some(({ state }) => state !== 'left_out')) return [];
    return [{ label, reason: first.reason }];
  });
}

/** "Gender and Street are left out." */
export function sayLeftOut(values: readonly LeftOut[]): string {
  const names = new Intl.ListFormat('en-GB').format(values.map(({ label }) => label));
  return `${names} ${values.length === 1 ? 'is' : 'are'} left out.`;
}

/** Worth knowing before publishing: what of the form the partner will not get. */
export function leftOutProblems(rows: PushedRows | null, form: Form): PublishProblem[] {
  const values = rows ? leftOutOf(rows, form) : [];
  if (values.length === 0) return [];
  return [
    {
      step: 'form',
      message: `${sayLeftOut(values)} The partner does not take them as it is.`,
      blocks: false,
    },
  ];
}
