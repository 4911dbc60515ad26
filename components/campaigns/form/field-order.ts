import type { FormField } from '@/lib/campaigns/definition';
import type { Variable } from '@/lib/forms/variables';

type Fields = readonly FormField[];
export type Direction = 'up' | 'down';

const indexOf = (fields: Fields, variable: Variable) =>
  fields.findIndex((field) => field.variable === variable);

/** Swaps a field with its neighbour; the same list when it has none on that side. */
export function moveField(fields: Fields, variable: Variable, direction: Direction): FormField[] {
  const from = indexOf(fields, variable);
  const to = direction === 'up' ? from - 1 : from + 1;
  const [field, neighbour] = [fields[from], fields[to]];
  if (!field || !neighbour) return [...fields];
  return fields.map((other, index) => (index === from ? neighbour : index === to ? field : other));
}

export const removeField = (fields: Fields, variable: Variable): FormField[] =>
  fields.filter((field) => field.variable !== variable);

/** Puts a field at a position, or at the end when there are fewer; a variable is on the form once. */
export function insertField(fields: Fields, field: FormField, position: number): FormField[] {
  if (indexOf(fields, field.variable) >= 0) return [...fields];
  return fields.toSpliced(position, 0, field);
}

export function changeField(fields: Fields, variable: Variable, change: Partial<FormField>): FormField[] {
  return fields.map((field) => (field.variable === variable ? { ...field, ...change } : field));
}
