import type { Locale } from './variables';

/** The same thing said in each of the product's languages. */
export function inEachLocale<Words>(say: (locale: Locale) => Words): Record<Locale, Words> {
  return { en: say('en'), fr: say('fr'), nl: say('nl') };
}
