import english from 'i18n-iso-countries/langs/en.json';
import french from 'i18n-iso-countries/langs/fr.json';
import dutch from 'i18n-iso-countries/langs/nl.json';

type Names = Record<string, string | string[]>;

const allNames = (names: string | string[]) => (typeof names === 'string' ? [names] : names);
const englishNames = new Map(
  Object.entries<string | string[]>(english.countries).flatMap(([code, names]) => {
    const [official] = allNames(names);
    return official ? [[code, official] as const] : [];
  }),
);

/** One spelling for comparing: no accents, no case, one blank, any apostrophe or hyphen as a blank. */
function comparable(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return plain.replace(/[\s\p{P}]+/gu, ' ').trim();
}

const codeOfName = new Map<string, string>();
for (const names of [english.countries, french.countries, dutch.countries] satisfies Names[]) {
  for (const [code, spellings] of Object.entries<string | string[]>(names)) {
    for (const spelling of allNames(spellings)) {
      if (!codeOfName.has(comparable(spelling))) codeOfName.set(comparable(spelling), code);
    }
  }
}

/** The full English name of a country given as alpha-2 code or as a name in English, French or Dutch; else null. */
export function toCountryName(value: string): string | null {
  const code = value.trim().toUpperCase();
  return englishNames.get(code) ?? englishNames.get(codeOfName.get(comparable(value)) ?? '') ?? null;
}
