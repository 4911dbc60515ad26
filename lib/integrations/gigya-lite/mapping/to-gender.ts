import type { RowOptions } from './settings';

const letters = ['f', 'm', 'u'] as const;
type GigyaGender = (typeof letters)[number];

// Words of the product's three languages, without accents. "u" stands for unknown, so it takes only words that say so;
// words for another gender are not unknown and are not pushed.
const words: Record<GigyaGender, string[]> = {
  f: [
    'f',
    'female',
    'woman',
    'mrs',
    'ms',
    'femme',
    'feminin',
    'feminine',
    'madame',
    'mme',
    'mademoiselle',
  ].concat(['v', 'vrouw', 'vrouwelijk', 'mevrouw', 'mevr']),
  m: ['m', 'male', 'man', 'mr', 'h', 'homme', 'masculin', 'monsieur', 'mannelijk', 'heer', 'dhr', 'meneer'],
  u: ['u', 'unknown', 'unspecified', 'not specified', 'prefer not to say', 'inconnu', 'non precise'].concat([
    'je prefere ne pas le dire',
    'onbekend',
    'niet opgegeven',
    'zeg ik liever niet',
  ]),
};

const genders = new Map(letters.flatMap((gender) => words[gender].map((word) => [word, gender] as const)));

/**
 * The letter that Gigya takes (`^[fmu]{1}$`, api.md section 5.1) for a letter or word, or null when it is none of these.
 * @param more words of the admin's, which go before the usual ones
 */
export function toGender(value: string, more?: RowOptions['genderWords']): GigyaGender | null {
  const word = comparable(value);
  const own = letters.find((letter) => more?.[letter].some((typed) => comparable(typed) === word));
  return own ?? genders.get(word) ?? null;
}

function comparable(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .trim()
    .replace(/\.$/, '')
    .toLowerCase();
}
