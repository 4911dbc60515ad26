'use client';

import type { ReactNode } from 'react';
import { Checkbox } from '../ui/choice';
import { ChoiceList } from '../ui/choice-list';
import { Field, FieldError } from '../ui/field';
import { FieldGroup } from '../ui/field-group';
import { Input } from '../ui/input';
import { SecretField } from '../ui/secret-field';
import { Segments } from '../ui/segmented';
import { Select } from '../ui/select';
import type { FieldDescription } from './describe-schema';
import { fieldText, optionsOf, valueOfText } from './field-value';
import type { SchemaFormProps } from './schema-form';

type SchemaFieldProps = Pick<
  SchemaFormProps,
  | 'values'
  | 'onChange'
  | 'onLeave'
  | 'errors'
  | 'secretStates'
  | 'notes'
  | 'choices'
  | 'disabled'
  | 'prefix'
  | 'layout'
> & { field: FieldDescription };

/** One control with its label, help and error. */
export function SchemaField(props: SchemaFieldProps) {
  const { field, secretStates, onLeave, errors, layout = 'stack' } = props;
  if (field.control === 'secret') {
    return (
      <SecretField
        name={inputName(props)}
        label={field.label}
        help={field.help}
        placeholder={field.placeholder}
        error={errors?.[field.name]}
        isOptional={field.isOptional}
        disabled={props.disabled ?? false}
        state={secretStates?.[field.name]}
        layout={layout}
        onBlur={(event) => onLeave?.(field.name, event.currentTarget.value)}
      />
    );
  }
  if (field.control === 'radio' || field.control === 'segmented') return <ChoiceField {...props} />;
  if (field.control === 'flag') return <FlagField {...props} />;
  return <TextField {...props} />;
}

const inputName = ({ prefix = '', field }: SchemaFieldProps) => `${prefix}${field.name}`;

function TextField(props: SchemaFieldProps) {
  const { field, values, onChange, onLeave, errors, notes, choices = {}, layout = 'stack' } = props;
  const { name, label, control } = field;
  const input = {
    name: inputName(props),
    value: fieldText(values?.[name]),
    disabled: props.disabled ?? false,
    onBlur: () => onLeave?.(name, values?.[name]),
  };
  const enter = (text: string) => onChange?.(name, valueOfText(field, text));
  return (
    <Field
      label={label}
      help={withNote(field.help, notes?.[name])}
      error={errors?.[name]}
      isOptional={field.isOptional}
      layout={layout}
    >
      {control === 'select' ? (
        <Select {...input} onChange={(event) => enter(event.currentTarget.value)}>
          {optionsOf(field, choices).map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          {...input}
          onChange={(event) => enter(event.currentTarget.value)}
          placeholder={field.placeholder}
          autoComplete="off"
          {...(control === 'number' ? { inputMode: 'numeric', className: 'max-w-32' } : {})}
        />
      )}
    </Field>
  );
}

function ChoiceField(props: SchemaFieldProps) {
  const { field, values, onChange, errors, notes, choices = {} } = props;
  const options = optionsOf(field, choices);
  const list = {
    value: fieldText(values?.[field.name]),
    disabled: props.disabled ?? false,
    onChoose: (value: string) => onChange?.(field.name, value),
  };
  const isRadio = field.control === 'radio';
  return (
    <FieldGroup
      role={isRadio ? 'radiogroup' : 'group'}
      label={field.label}
      help={withNote(field.help, notes?.[field.name])}
      error={errors?.[field.name]}
      isHelpFirst={isRadio}
    >
      {isRadio ? (
        <ChoiceList {...list} name={inputName(props)} options={options} />
      ) : (
        <Segments {...list} segments={options.map(({ value, label }) => ({ value, label }))} isFull />
      )}
    </FieldGroup>
  );
}

function FlagField(props: SchemaFieldProps) {
  const { field, values, onChange, errors } = props;
  const error = errors?.[field.name];
  return (
    <Checkbox
      name={inputName(props)}
      label={field.label}
      help={error === undefined ? field.help : <FieldError>{error}</FieldError>}
      aria-invalid={error !== undefined || undefined}
      checked={values?.[field.name] === true}
      disabled={props.disabled ?? false}
      onChange={(event) => onChange?.(field.name, event.currentTarget.checked)}
    />
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
