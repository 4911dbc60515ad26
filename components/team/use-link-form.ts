'use client';

import '@/lib/zod-without-eval';
import { type FocusEvent, type FormEvent, startTransition, useActionState, useState } from 'react';
import { z } from 'zod';
import { holdFocus } from '../ui/hold-focus';
import { type LinkFormState, untouchedForm } from './link-form-state';

type LinkAction = (previous: LinkFormState, form: FormData) => Promise<LinkFormState>;

/**
 * A form that posts itself where JavaScript is off. With JavaScript it checks each field as it is left, and what was
 * typed stays after a failure, the password too.
 */
export function useLinkForm(action: LinkAction, schema: z.ZodObject) {
  const [state, submit, isPending] = useActionState(action, untouchedForm);
  const [checked, setChecked] = useState<Record<string, string | undefined>>({});

  const check = (name: string, value: string) => {
    const field = schema.shape[name];
    return field && z.safeParse(field, value).error?.issues[0]?.message;
  };

  const onBlur = ({ target }: FocusEvent<HTMLInputElement>) =>
    setChecked((before) => ({ ...before, [target.name]: check(target.name, target.value) }));

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isPending) return;
    const form = new FormData(event.currentTarget);
    const messages = Object.fromEntries(
      Object.keys(schema.shape).map((name) => [name, check(name, String(form.get(name) ?? ''))]),
    );
    setChecked(messages);
    const firstWrong = Object.keys(messages).find((name) => messages[name] !== undefined);
    if (firstWrong === undefined) startTransition(() => submit(form));
    else event.currentTarget.querySelector<HTMLElement>(`[name="${firstWrong}"]`)?.focus();
  };

  const errorOf = (name: string) => (name in checked ? checked[name] : state.fields[name]);
  return {
    state,
    isPending,
    errorOf,
    onBlur,
    form: { action: submit, onSubmit, onMouseDown: holdFocus, noValidate: true },
  };
}
