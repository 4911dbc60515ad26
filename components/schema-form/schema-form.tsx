'use client';

import type { FocusEvent, ReactNode } from 'react';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { SecretField, type SecretState } from '../ui/secret-field';
import { Select } from '../ui/select';
import type { FieldDescription } from './describe-schema';

type Choice = { value: string; label: string };

type SchemaFormProps = {
  fields: readonly FieldDescription[];
  /** What stands in the text and select fields at first. A secret never has one. */
  values?: Record<string, string>;
  /** Messages by field name. */
  errors?: Record<string, string>;
  secretStates?: Record<string, SecretState>;
  /** What else is known of a field, below its help, by field name. */
  notes?: Record<string, string>;
  /** Options by field name, the default first. */
  choices?: Record<string, readonly Choice[]>;
  disabled?: boolean;
  /** Names of the fields that count now; the others are out of sight and keep what was typed. All, where not given. */
  asked?: ReadonlySet<string>;
  /** Called when a field is left, with what stands in it. */
  onLeave?: (name: string, value: string) => void;
};

/** The fields of a form, each named as its key. The caller owns the `<form>` around them. */
export function SchemaForm({ fields, asked, ...rest }: SchemaFormProps) {
  return (
    <div className="flex flex-col gap-3">
      {fields.map((field) => (
        <div key={field.name} hidden={asked?.has(field.name) === false}>
          <SchemaField field={field} {...rest} />
        </div>
      ))}
    </div>
  );
}

type SchemaFieldProps = Omit<SchemaFormProps, 'fields' | 'asked'> & { field: FieldDescription };
type LeaveEvent = FocusEvent<HTMLInputElement | HTMLSelectElement>;

function SchemaField({ field, values, errors, secretStates, choices, disabled, ...rest }: SchemaFieldProps) {
  const { name, label, placeholder, isOptional, control } = field;
  const error = errors?.[name];
  const input = {
    name,
    disabled: disabled ?? false,
    onBlur: (event: LeaveEvent) => rest.onLeave?.(name, event.currentTarget.value),
  };
  if (control === 'secret') {
    const secret = { label, help: field.help, placeholder, error, isOptional, state: secretStates?.[name] };
    return <SecretField {...input} {...secret} layout="row" />;
  }
  const first = values?.[name];
  const help = withNote(field.help, rest.notes?.[name]);
  return (
    <Field label={label} help={help} error={error} isOptional={isOptional} layout="row">
      {control === 'select' ? (
        <Select {...input} defaultValue={first}>
          {(choices?.[name] ?? []).map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </Select>
      ) : (
        <Input {...input} defaultValue={first} placeholder={placeholder} autoComplete="off" />
      )}
    </Field>
  );
}

function withNote(help: string | undefined, note: string | undefined): ReactNode {
  if (note === undefined) return help;
  return (
    <>
      {help}
      <span className="block font-medium text-ink">{note}</span>
    </>
  );
}
