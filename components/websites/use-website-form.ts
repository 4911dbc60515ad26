'use client';

import '@/lib/zod-without-eval';
import { type FocusEvent, type FormEvent, useState } from 'react';
import type { ActionError, ActionResult } from '@/lib/actions/result';
import type { Locale } from '@/lib/forms/variables';
import type { Website } from '@/lib/websites/list-websites';
import { saveWebsiteSchema } from '@/lib/websites/schemas';
import { focusFirstError } from '../campaigns/editor/focus-first-error';
import { answerOf } from '../integrations/request-failure';

type WebsiteValues = {
  name: string;
  domain: string;
  locales: Locale[];
  locale: Locale;
  country: string | null;
};
export type SaveWebsite = (input: unknown) => Promise<ActionResult<{ websiteId: string; version: number }>>;

const empty: WebsiteValues = { name: '', domain: '', locales: ['en'], locale: 'en', country: null };

type WebsiteFormInput = {
  /** Null to add one. */
  website: Website | null;
  save: SaveWebsite;
  onSaved: (name: string) => void;
};

/** A website being typed: what is wrong with it shows beside a field once it was left, and everywhere on Save. */
export function useWebsiteForm({ website, save, onSaved }: WebsiteFormInput) {
  const [values, setValues] = useState<WebsiteValues>(website ? valuesOf(website) : empty);
  const [checked, setChecked] = useState<readonly string[] | 'all'>([]);
  const [failure, setFailure] = useState<ActionError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const input = { website: website && { id: website.id, version: website.version }, ...values };
  const found = errorsOf(input);

  const set = (change: Partial<WebsiteValues>) => {
    setValues((before) => ({ ...before, ...change }));
    setFailure((before) => (before?.code === 'invalid' ? null : before));
  };
  const chooseLocale = (locale: Locale, isChosen: boolean) => {
    const locales = isChosen
      ? [...values.locales, locale]
      : values.locales.filter((other) => other !== locale);
    const [first = values.locale] = locales;
    set({ locales, locale: locales.includes(values.locale) ? values.locale : first });
  };
  const leave = (event: FocusEvent<HTMLFormElement>) => {
    const name = event.target.getAttribute('name');
    if (name) setChecked((before) => (before === 'all' ? before : [...before, name]));
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setChecked('all');
    if (isBusy || focusFirstError(form, found)) return;
    setBusy(true);
    const result = await answerOf(() => save(input));
    setBusy(false);
    if (result.ok) return onSaved(values.name.trim());
    setFailure(result.error);
    focusFirstError(form, result.error.fields);
  };

  const shown = Object.entries(found).filter(([field]) => checked === 'all' || checked.includes(field));
  const errors: Record<string, string> = { ...Object.fromEntries(shown), ...failure?.fields };
  return { values, errors, failure, isBusy, set, chooseLocale, leave, submit };
}

const valuesOf = ({ name, domain, locales, locale, country }: Website): WebsiteValues => ({
  ...{ name, domain, locales, locale, country },
});

function errorsOf(input: unknown): Record<string, string> {
  const parsed = saveWebsiteSchema.safeParse(input);
  const errors: Record<string, string> = {};
  for (const { path, message } of parsed.error?.issues ?? []) errors[path.join('.')] ??= message;
  return errors;
}
