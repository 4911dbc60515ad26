'use client';

import { type FormField, isCustomField } from '@/lib/campaigns/definition';
import { Checkbox } from '../../ui/choice';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import type { FieldErrors } from '../editor/step-errors';
import { withLabel } from './custom-field';
import { CustomFieldInputs } from './custom-field-inputs';
import { EditorFoot } from './editor-foot';

type FieldEditorProps = {
  field: FormField;
  /** The other fields of the form, whose names are taken. */
  others: readonly FormField[];
  /** Where the field stands in the form: its errors carry this path. */
  path: string;
  errors: FieldErrors;
  onChange: (field: FormField) => void;
  onRemove: () => void;
  onDone: () => void;
};

/** What can be changed about a field, below its row. */
export function FieldEditor({ field, others, path, errors, onChange, onRemove, onDone }: FieldEditorProps) {
  const { variable, label, help, mandatory } = field;
  const isEmail = variable === 'email';
  const relabel = (to: string) =>
    onChange(isCustomField(field) ? withLabel(field, to, others) : { ...field, label: to });
  return (
    <div className="flex flex-col gap-4 bg-sunken/55 px-5 py-4 max-md:px-4">
      <div className="grid gap-4 md:grid-cols-2">
        <Field label="Label" error={errors[`${path}.label`]}>
          <Input
            name={`${path}.label`}
            value={label}
            maxLength={120}
            autoFocus
            onChange={(event) => relabel(event.target.value)}
          />
        </Field>
        <Field label="Help" isOptional error={errors[`${path}.help`]}>
          <Input
            name={`${path}.help`}
            value={help}
            maxLength={300}
            onChange={(event) => onChange({ ...field, help: event.target.value })}
          />
        </Field>
      </div>
      {isCustomField(field) && (
        <CustomFieldInputs field={field} path={path} errors={errors} onChange={onChange} />
      )}
      <Checkbox
        label="Mandatory"
        checked={mandatory}
        disabled={isEmail && mandatory}
        {...(isEmail
          ? { help: 'The e-mail is the account, so it is always asked and cannot be removed.' }
          : {})}
        onChange={(event) => onChange({ ...field, mandatory: event.target.checked })}
      />
      <EditorFoot title={label || 'the field'} onRemove={isEmail ? undefined : onRemove} onDone={onDone} />
    </div>
  );
}
