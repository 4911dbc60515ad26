'use client';

import { useId } from 'react';
import type { Locale } from '@/lib/forms/variables';

const languages: { locale: Locale; short: string; name: string }[] = [
  { locale: 'en', short: 'EN', name: 'English' },
  { locale: 'fr', short: 'FR', name: 'Français' },
  { locale: 'nl', short: 'NL', name: 'Nederlands' },
];

export type LanguageChoice = { locale: Locale; onChoose: (locale: Locale) => void };

/** In which language the words beside it are shown, for whoever reads or copies them in another. One stop of Tab. */
export function LanguageSwitch({ locale: chosen, onChoose, of }: LanguageChoice & { of: string }) {
  const name = useId();
  return (
    <fieldset className="flex flex-none gap-px">
      <legend className="sr-only">Language of the words about {of}</legend>
      {languages.map(({ locale, short, name: fullName }) => (
        <label
          key={locale}
          className="relative grid h-6 min-w-6 cursor-pointer place-items-center rounded-sm px-1 font-medium text-ink-3 text-xs hover:text-ink has-checked:bg-mute-soft has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-focus"
        >
          <input
            type="radio"
            name={name}
            value={locale}
            checked={locale === chosen}
            onChange={() => onChoose(locale)}
            className="sr-only"
          />
          {short}
          <span lang={locale} className="sr-only">
            {fullName}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
