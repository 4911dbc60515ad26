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

/** The country of an alpha-2 code or of a name in English, French or Dutch, with its English name; else null. */
export function toCountry(value: string): { code: string; name: string } | null {
  const typed = value.trim().toUpperCase();
  const code = englishNames.has(typed) ? typed : codeOfName.get(comparable(value));
  const name = englishNames.get(code ?? '');
  return code && name ? { code, name } : null;
}
