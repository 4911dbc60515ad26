'use client';

import type { ConfigureContext } from '@/lib/integrations/get-configure-context';
import {
  constantSources,
  fieldPrefix,
  type NativeSource,
  sourceLabels,
} from '@/lib/integrations/mapping-rows';
import { Field } from '../../ui/field';
import { Select } from '../../ui/select';
import { OtherNameInput, useTypedName } from './other-name-input';

type SourceFieldProps = {
  name: string;
  source: string;
  fields: ConfigureContext['fields'];
  /** Those that are sent: each can go to a second place. */
  variables: readonly NativeSource[];
  error: string | undefined;
  onChange: (source: string) => void;
};

/** What a further row sends: a custom field of the campaigns, one of another name, a variable or a constant. */
export function SourceField({ name, source, fields, variables, error, onChange }: SourceFieldProps) {
  const isField = source.startsWith(fieldPrefix);
  const typed = useTypedName(!isField || fields.some((field) => `${fieldPrefix}${field.name}` === source));
  return (
    <>
      <Field
        label={<span className="sr-only">Source of {name}</span>}
        error={typed.isTyped ? undefined : error}
      >
        <Select
          value={typed.isTyped ? fieldPrefix : source}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          <optgroup label="Custom fields">
            {fields.map((field) => (
              <option key={field.name} value={`${fieldPrefix}${field.name}`}>
                {`{${field.name}} ${field.label}`}
              </option>
            ))}
            <option value={fieldPrefix}>Another field</option>
          </optgroup>
          <optgroup label="Of the campaign">
            {constantSources.map((constant) => (
              <option key={constant} value={constant}>
                {sourceLabels[constant]}
              </option>
            ))}
          </optgroup>
          <optgroup label="Variables, once more">
            {variables.map((variable) => (
              <option key={variable} value={variable}>
                {`{${variable}} ${sourceLabels[variable]}`}
              </option>
            ))}
          </optgroup>
        </Select>
      </Field>
      {typed.isTyped && (
        <OtherNameInput
          label={`Name of the field of ${name}`}
          value={source.slice(fieldPrefix.length)}
          error={error}
          onChange={(field) => onChange(`${fieldPrefix}${field}`)}
          onFocusChange={typed.setFocus}
        />
      )}
    </>
  );
}
