'use client';

import type { ReactNode } from 'react';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';

type TargetFieldProps = {
  label: string;
  value: string;
  error: string | undefined;
  /** What becomes of the row; an error takes its place. */
  mark: ReactNode;
  /** Id of the suggestions. */
  listId: string;
  isReadOnly?: boolean;
  onChange: (target: string) => void;
};

/** The parameter that a row fills: typed, or chosen of the suggestions. */
export function TargetField({ label, value, error, mark, listId, isReadOnly, onChange }: TargetFieldProps) {
  return (
    <Field label={<span className="sr-only">{label}</span>} error={error} help={mark}>
      <Input
        value={value}
        list={listId}
        readOnly={isReadOnly}
        maxLength={200}
        placeholder="Parameter"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        title={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  );
}
