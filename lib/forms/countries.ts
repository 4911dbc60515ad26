import 'server-only';
import countries from 'i18n-iso-countries';
import en from 'i18n-iso-countries/langs/en.json';
import fr from 'i18n-iso-countries/langs/fr.json';
import nl from 'i18n-iso-countries/langs/nl.json';
import { type Locale, localeSchema } from './variables';

for (const language of [en, fr, nl]) countries.registerLocale(language);

/** The ISO 3166-1 alpha-2 code of a country given as such a code or by its name in a language of the product. */
export function findCountry(typed: string): string | undefined {
  const code = typed.toUpperCase();
  if (/^[A-Z]{2}$/.test(code) && countries.isValid(code)) return code;
  for (const locale of localeSchema.options) {
    const found = countries.getSimpleAlpha2Code(typed, locale);
    if (found) return found;
  }
  return undefined;
}

/** All countries as [alpha-2 code, name], in the language's alphabetical order. */
export function listCountries(locale: Locale): [code: string, name: string][] {
  return Object.entries(countries.getNames(locale, { select: 'official' })).sort(([, a], [, b]) =>
    a.localeCompare(b, locale),
  );
}
