'use client';

import { type Locale, localeSchema } from '@/lib/forms/variables';
import { localeNames } from '../ui/locale-names';
import { Select } from '../ui/select';

type LocaleSelectProps = {
  name: string;
  value: Locale;
  /** What can be chosen, beside what is. */
  locales: readonly Locale[];
  onChoose: (locale: Locale) => void;
};

export function LocaleSelect({ name, value, locales, onChoose }: LocaleSelectProps) {
  const offered = localeSchema.options.filter((locale) => locale === value || locales.includes(locale));
  return (
    <Select name={name} value={value} onChange={(event) => onChoose(localeSchema.parse(event.target.value))}>
      {offered.map((locale) => (
        <option key={locale} value={locale}>
          {localeNames[locale]}
        </option>
      ))}
    </Select>
  );
}
