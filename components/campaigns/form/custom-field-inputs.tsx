'use client';

import { type CustomField, customKinds } from '@/lib/campaigns/definition';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Select } from '../../ui/select';
import { Textarea } from '../../ui/textarea';
import type { FieldErrors } from '../editor/step-errors';
import { kindLabels } from './custom-field';

type CustomFieldInputsProps = {
  field: CustomField;
  path: string;
  errors: FieldErrors;
  onChange: (field: CustomField) => void;
};

/** What only a custom field has: its kind, its name and, for a choice, what can be chosen. */
export function CustomFieldInputs({ field, path, errors, onChange }: CustomFieldInputsProps) {
  const { variable, kind } = field;
  return (
    <>
      <div className="grid gap-4 md:grid-cols-2">
        <Field label="Kind" error={errors[`${path}.kind`]}>
          <Select
            name={`${path}.kind`}
            value={kind}
            onChange={(event) => {
              const chosen = customKinds.find((offered) => offered === event.target.value);
              if (chosen) onChange({ ...field, kind: chosen });
            }}
          >
            {customKinds.map((offered) => (
              <option key={offered} value={offered}>
                {kindLabels[offered]}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label="Name"
          help="Mappings and the HTTP API know the field by it."
          error={errors[`${path}.variable`]}
        >
          <Input
            name={`${path}.variable`}
            value={variable}
            maxLength={40}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => onChange({ ...field, variable: event.target.value })}
          />
        </Field>
      </div>
      {kind === 'choice' && <OptionsInput field={field} path={path} errors={errors} onChange={onChange} />}
    </>
  );
}

/** Empty lines are kept while somebody types and go when the field is left. */
function OptionsInput({ field, path, errors, onChange }: CustomFieldInputsProps) {
  const at = `${path}.options`;
  const wrong = Object.entries(errors).find(([name]) => name === at || name.startsWith(`${at}.`));
  const setOptions = (options: string[]) => onChange({ ...field, options });
  return (
    <Field label="Options" help="One on each line." error={wrong?.[1]}>
      <Textarea
        name={at}
        value={field.options.join('\n')}
        rows={5}
        onChange={(event) => setOptions(event.target.value.split('\n'))}
        onBlur={() => setOptions(field.options.map((option) => option.trim()).filter(Boolean))}
      />
    </Field>
  );
}
