'use client';

import { type Locale, localeSchema } from '@/lib/forms/variables';
import { Select } from '../ui/select';

const names: Record<Locale, string> = { en: 'English', fr: 'French', nl: 'Dutch' };

type LocaleSelectProps = { name: string; value: Locale; onChoose: (locale: Locale) => void };

export function LocaleSelect({ name, value, onChoose }: LocaleSelectProps) {
  return (
    <Select name={name} value={value} onChange={(event) => onChoose(localeSchema.parse(event.target.value))}>
      {localeSchema.options.map((locale) => (
        <option key={locale} value={locale}>
          {names[locale]}
        </option>
      ))}
    </Select>
  );
}
