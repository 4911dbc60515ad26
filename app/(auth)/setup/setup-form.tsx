'use client';

import { useLinkForm } from '@/components/team/use-link-form';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { PasswordInput } from '@/components/ui/password-input';
import { Select } from '@/components/ui/select';
import type { Locale } from '@/lib/forms/variables';
import { setupSchema } from '@/lib/team/schemas';
import { setUp } from './actions';

const languages: Record<Locale, string> = { en: 'English', fr: 'Français', nl: 'Nederlands' };
const tall = 'h-[42px] max-md:h-[42px]';
const group = 'flex flex-col gap-3.5';
const groupTitle = 'mb-2.5 font-semibold text-md';

export function SetupForm({ code }: { code: string }) {
  const { state, isPending, errorOf, onBlur, form } = useLinkForm(setUp, setupSchema);
  const text = (name: string) => ({ name, defaultValue: state.values[name], onBlur, className: tall });
  return (
    <form {...form} className="flex flex-col gap-6">
      {state.error !== null && <Notice tone="bad" title={state.error} isAlert />}
      <input type="hidden" name="code" value={code} />
      <fieldset className={group}>
        <legend className={groupTitle}>Your company</legend>
        <Field label="Company" error={errorOf('accountName')}>
          <Input {...text('accountName')} autoComplete="organization" />
        </Field>
        <Field
          label="Website domain"
          help="Where your campaigns belong to, for example www.company.com."
          error={errorOf('domain')}
        >
          <Input {...text('domain')} inputMode="url" autoCapitalize="none" spellCheck={false} />
        </Field>
        <Field label="Language" help="Of the website and its campaigns." error={errorOf('locale')}>
          <Select name="locale" defaultValue={state.values.locale ?? 'en'} className="[&>select]:h-[42px]">
            {Object.entries(languages).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      </fieldset>
      <fieldset className={group}>
        <legend className={groupTitle}>You</legend>
        <Field label="Your name" error={errorOf('name')}>
          <Input {...text('name')} autoComplete="name" />
        </Field>
        <Field label="E-mail" error={errorOf('email')}>
          <Input {...text('email')} type="email" autoComplete="username" />
        </Field>
        <Field label="Password" help="At least 12 characters." error={errorOf('password')}>
          <PasswordInput name="password" autoComplete="new-password" onBlur={onBlur} className={tall} />
        </Field>
      </fieldset>
      <Button type="submit" tone="primary" size="lg" isBusy={isPending} busyWord="Setting up">
        Set up and sign in
      </Button>
    </form>
  );
}
