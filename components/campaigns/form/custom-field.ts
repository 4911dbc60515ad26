import { type CustomField, type FormField, isCustomField } from '@/lib/campaigns/definition';
import { freeName, nameFrom } from '@/lib/forms/free-name';
import { isHiddenInput } from '@/lib/forms/hidden-inputs';
import { customNameSchema } from '@/lib/forms/variables';

export const kindLabels: Record<CustomField['kind'], string> = {
  text: 'Text, one line',
  long_text: 'Text, several lines',
  number: 'Number',
  date: 'Date',
  choice: 'Choice from a list',
};

export const newCustomField: CustomField = {
  variable: '',
  kind: 'text',
  options: [],
  label: '',
  help: '',
  mandatory: false,
};

/** The name that a label gives to a field: one that may be used and that no other field has. */
function nameByLabel(label: string, others: readonly FormField[]): string {
  const isTaken = (name: string) =>
    others.some(({ variable }) => variable === name) ||
    isHiddenInput(name) ||
    !customNameSchema.safeParse(name).success;
  return freeName(nameFrom(label), isTaken);
}

/** A field with another label. Its name follows until somebody has given it one of its own. */
export function withLabel(field: CustomField, label: string, others: readonly FormField[]): CustomField {
  const follows = field.variable === nameByLabel(field.label, others);
  return { ...field, label, ...(follows ? { variable: nameByLabel(label, others) } : {}) };
}

/** What keeps a field's row: a name is typed while the row stands there, so a custom one has its place among its like. */
export function fieldKey(fields: readonly FormField[], index: number): string {
  const field = fields[index];
  if (field && !isCustomField(field)) return field.variable;
  return `custom ${fields.slice(0, index).filter(isCustomField).length}`;
}
