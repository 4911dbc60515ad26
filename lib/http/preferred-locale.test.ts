import fc from 'fast-check';
import { expect, it } from 'vitest';
import { localeSchema } from '../forms/variables';
import { preferredLocale } from './preferred-locale';

it.each([
  ['nl', 'nl'],
  ['fr-BE,fr;q=0.9,en;q=0.8', 'fr'],
  ['de-DE, NL-be;q=0.7, en;q=0.3', 'nl'],
  ['en;q=0.4, fr;q=0.8', 'fr'],
  ['fr;q=0.5,nl;q=0.5', 'fr'],
  ['fr;q=0,nl;q=0.1', 'nl'],
  ['fr;q=nonsense,nl', 'nl'],
  ['de, *;q=0.5', 'en'],
  ['frisian', 'en'],
  ['', 'en'],
  [null, 'en'],
  [undefined, 'en'],
])('%s asks for %s', (header, locale) => {
  expect(preferredLocale(header)).toBe(locale);
});

it('answers with a language of ours, whatever is sent', () => {
  fc.assert(fc.property(fc.string(), (header) => localeSchema.safeParse(preferredLocale(header)).success));
});
