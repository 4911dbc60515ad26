import type { FieldDescription } from './describe-schema';

type Choices = Record<string, readonly { value: string; label: string }[]>;

/** What an input shows of a setting. */
export function fieldText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** What a typed text or the value of a button is as a setting: a number and a flag are no texts. */
export function valueOfText({ control }: Pick<FieldDescription, 'control'>, text: string): unknown {
  if (control === 'flag') return text === 'true';
  if (control !== 'number') return text;
  const typed = text.trim();
  return /^-?\d{1,15}$/.test(typed) ? Number(typed) : typed;
}

/** What can be chosen: by the manifest, or by this installation. */
export function optionsOf(field: FieldDescription, choices: Choices) {
  return field.options ?? choices[field.name] ?? [];
}

/** A setting as a person reads it: "Europe (eu1)", "On", "10". Empty for one that holds rows. */
export function valueWords(field: FieldDescription, value: unknown, choices: Choices): string {
  if (field.control === 'flag') return value === true ? 'On' : 'Off';
  const text = fieldText(value);
  return optionsOf(field, choices).find((option) => option.value === text)?.label ?? text;
}
