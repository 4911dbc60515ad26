import { type Locale, localeSchema } from '../forms/variables';

const fallback: Locale = 'en';

/**
 * The product's language that a request's Accept-Language asks for first: by weight, then by order; regions do not
 * count (`nl-BE` is `nl`), and 0 refuses a language. English where it names none of ours.
 */
export function preferredLocale(acceptLanguage: string | null | undefined): Locale {
  const asked = (acceptLanguage ?? '').slice(0, 1_000).split(',').flatMap(readRange);
  const [first] = asked.toSorted((one, other) => other.weight - one.weight);
  return first?.locale ?? fallback;
}

function readRange(range: string): { locale: Locale; weight: number }[] {
  const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  const { data: locale } = localeSchema.safeParse(tag.split('-', 1)[0]);
  const weight = Number(parameters.find((part) => part.startsWith('q='))?.slice(2) ?? 1);
  return locale && weight > 0 && weight <= 1 ? [{ locale, weight }] : [];
}
