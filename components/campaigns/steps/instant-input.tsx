'use client';

import type { ChangeEvent } from 'react';
import { Input } from '../../ui/input';
import { useHydrated } from '../../ui/use-hydrated';
import { toInstant, toLocalTime } from './local-time';

/** Stands for a date that is only partly typed: no instant, and not empty either. */
export const partOfInstant = 'incomplete';

type InstantInputProps = {
  name: string;
  /** ISO instant, or null for none. */
  value: string | null;
  onChange: (value: string | null) => void;
};

/** A moment in the person's own time zone, which only the browser knows. */
export function InstantInput({ name, value, onChange }: InstantInputProps) {
  const isHydrated = useHydrated();
  const read = ({ target }: ChangeEvent<HTMLInputElement>) =>
    onChange(target.validity.badInput ? partOfInstant : toInstant(target.value));
  return (
    <Input
      type="datetime-local"
      name={name}
      value={isHydrated && value ? toLocalTime(value) : ''}
      onChange={read}
      onBlur={read}
    />
  );
}
