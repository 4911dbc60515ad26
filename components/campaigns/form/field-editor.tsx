'use client';

import { Trash2 } from 'lucide-react';
import type { FormField } from '@/lib/campaigns/definition';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/choice';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import type { FieldErrors } from '../editor/step-errors';

type FieldEditorProps = {
  field: FormField;
  /** Where the field stands in the form: its errors carry this path. */
  path: string;
  errors: FieldErrors;
  onChange: (change: Partial<FormField>) => void;
  onRemove: () => void;
  onDone: () => void;
};

/** What can be changed about a field, below its row. */
export function FieldEditor({ field, path, errors, onChange, onRemove, onDone }: FieldEditorProps) {
  const { variable, label, help, mandatory } = field;
  const isEmail = variable === 'email';
  return (
    <div className="flex flex-col gap-4 bg-sunken/55 px-5 py-4 max-md:px-4">
      <div className="grid gap-4 md:grid-cols-2">
        <Field label="Label" error={errors[`${path}.label`]}>
          <Input
            name={`${path}.label`}
            value={label}
            maxLength={120}
            autoFocus
            onChange={(event) => onChange({ label: event.target.value })}
          />
        </Field>
        <Field label="Help" isOptional error={errors[`${path}.help`]}>
          <Input
            name={`${path}.help`}
            value={help}
            maxLength={300}
            onChange={(event) => onChange({ help: event.target.value })}
          />
        </Field>
      </div>
      <Checkbox
        label="Mandatory"
        checked={mandatory}
        disabled={isEmail && mandatory}
        {...(isEmail
          ? { help: 'The e-mail is the account, so it is always asked and cannot be removed.' }
          : {})}
        onChange={(event) => onChange({ mandatory: event.target.checked })}
      />
      <div className="flex justify-between gap-2">
        {isEmail ? (
          <span />
        ) : (
          <Button size="sm" tone="danger" onClick={onRemove} aria-label={`Remove ${label}`}>
            <Trash2 />
            Remove
          </Button>
        )}
        <Button size="sm" onClick={onDone}>
          Done
        </Button>
      </div>
    </div>
  );
}
