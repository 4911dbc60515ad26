'use client';

import { useState } from 'react';

/** A step as it is stored: what is typed is saved only on top of this version. */
export type StoredStep<Value> = { version: number; value: Value };

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What is typed on top of what is stored. A newer stored step is taken over only while nothing is typed. */
export function useDraft<Value>(stored: StoredStep<Value>) {
  const [base, setBase] = useState(stored);
  const [value, setValue] = useState(stored.value);
  const isDirty = !isSame(value, base.value);
  if (!isDirty && stored.version >= base.version && !isSame(stored, base)) {
    setBase(stored);
    setValue(stored.value);
  }
  return { value, setValue, version: base.version, isDirty, setBase };
}
