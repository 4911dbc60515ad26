'use client';

import { useState } from 'react';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';

/** Whether a name is typed rather than chosen: also while what has been typed so far happens to be in the list. */
export function useTypedName(isListed: boolean) {
  const [hasFocus, setFocus] = useState(false);
  return { isTyped: !isListed || hasFocus, setFocus };
}

type OtherNameInputProps = {
  label: string;
  value: string;
  error?: string | undefined;
  onChange: (name: string) => void;
  onFocusChange: (hasFocus: boolean) => void;
};

/** The name of a field or an opt-in that no campaign has yet. */
export function OtherNameInput({ label, value, error, onChange, onFocusChange }: OtherNameInputProps) {
  return (
    <Field label={<span className="sr-only">{label}</span>} error={error}>
      <Input
        value={value}
        maxLength={40}
        placeholder="Name"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onFocus={() => onFocusChange(true)}
        onBlur={() => onFocusChange(false)}
        onChange={(event) => onChange(event.currentTarget.value.trim())}
      />
    </Field>
  );
}
