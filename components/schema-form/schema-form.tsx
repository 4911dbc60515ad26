'use client';

import type { FocusEvent } from 'react';
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
  /** Options by field name, the default first. */
  choices?: Record<string, readonly Choice[]>;
  disabled?: boolean;
  /** Called when a field is left, with what stands in it. */
  onLeave?: (name: string, value: string) => void;
};

/** The fields of a form, each named as its key. The caller owns the `<form>` around them. */
export function SchemaForm({ fields, ...rest }: SchemaFormProps) {
  return (
    <div className="flex flex-col gap-3">
      {fields.map((field) => (
        <SchemaField key={field.name} field={field} {...rest} />
      ))}
    </div>
  );
}

type SchemaFieldProps = Omit<SchemaFormProps, 'fields'> & { field: FieldDescription };
type LeaveEvent = FocusEvent<HTMLInputElement | HTMLSelectElement>;

function SchemaField({ field, values, errors, secretStates, choices, disabled, onLeave }: SchemaFieldProps) {
  const { name, label, help, placeholder, isOptional, control } = field;
  const error = errors?.[name];
  const input = {
    name,
    disabled: disabled ?? false,
    onBlur: (event: LeaveEvent) => onLeave?.(name, event.currentTarget.value),
  };
  if (control === 'secret') {
    const secret = { label, help, placeholder, error, isOptional, state: secretStates?.[name] };
    return <SecretField {...input} {...secret} layout="row" />;
  }
  const first = values?.[name];
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
