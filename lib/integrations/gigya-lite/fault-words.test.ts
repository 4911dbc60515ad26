import { describe, expect, it } from 'vitest';
import { localeSchema } from '../../forms/variables';
import { errorWords } from '../../gigya/error-words/error-words';
import { documentedFaults } from './documented-faults.fixture';
import { faultTexts } from './fault-texts';
import { warningTexts } from './warning-texts';

const locales = localeSchema.options;

const allTexts = [
  ...Object.entries(faultTexts).flatMap(([id, words]) =>
    locales.flatMap((locale) =>
      Object.entries(words[locale]).map(([part, text]) => ({ name: `${id}.${part}`, locale, text })),
    ),
  ),
  ...Object.entries(errorWords).flatMap(([id, words]) =>
    locales.flatMap((locale) =>
      Object.entries(words[locale]).map(([part, text]) => ({ name: `plain ${id}.${part}`, locale, text })),
    ),
  ),
  ...Object.entries(warningTexts).flatMap(([id, words]) =>
    locales.map((locale) => ({ name: `${id}.reason`, locale, text: words[locale] })),
  ),
];
const broken = (isBroken: (text: (typeof allTexts)[number]) => boolean) =>
  allTexts.filter(isBroken).map(({ name, locale, text }) => `${name} ${locale}: ${text}`);

describe('the words of faults and warnings', () => {
  it('say something, and something else in each language', () => {
    expect(allTexts.length).toBeGreaterThan(1_200);
    const byName = Map.groupBy(allTexts, ({ name }) => name);
    const repeated = [...byName].filter(
      ([, texts]) => new Set(texts.map(({ text }) => text.trim()).filter(Boolean)).size < locales.length,
    );
    expect(repeated).toEqual([]);
  });

  it('hold no placeholder, straight quote, doubled blank or other leftover', () => {
    expect(broken(({ text }) => /[{}<>"'`$|\\]|undefined|null|\s{2}|^\s|\s$|\.\.|!/.test(text))).toEqual([]);
  });

  it('are whole sentences, and titles without a full stop', () => {
    const isTitle = (name: string) => /\.(title|reason)$/.test(name);
    expect(broken(({ name, text }) => text.endsWith('.') === isTitle(name))).toEqual([]);
    expect(broken(({ text }) => !/^[\p{Lu}0-9]/u.test(text))).toEqual([]);
  });

  it('keep the blank before a French sign on the same line', () => {
    const isBroken = (text: string) => /[^\u00a0][;:?!]/.test(text);
    expect(broken(({ locale, text }) => locale === 'fr' && isBroken(text))).toEqual([]);
  });

  it('speak to people politely', () => {
    const familiar = {
      en: /$^/,
      fr: /(?<!\p{L})(tu|toi|ton|ta|tes)(?!\p{L})/iu,
      nl: /(?<!\p{L})(je|jij|jou|jouw|jullie)(?!\p{L})/iu,
    };
    expect(broken(({ locale, text }) => familiar[locale].test(text))).toEqual([]);
  });

  it('tell faults apart: no two share a title in any language', () => {
    for (const locale of locales) {
      const titles = Object.values(faultTexts).map((words) => words[locale].title);
      expect(titles.toSorted()).toEqual([...new Set(titles)].toSorted());
    }
  });

  it('leave the words about a participation out of what is said of Gigya alone', () => {
    const domain = /participation|deliver(y|ies)|envoi|deelname|verzending|connexion, et|Configure/i;
    expect(broken(({ name, text }) => name.startsWith('plain') && domain.test(text))).toEqual([]);
  });
});

const assurance = {
  rejected: [/is safe and counts\.$/, /enregistrée et compte\.$/, /veilig bewaard en telt mee\.$/],
  retry: [/is safe and counts\.$/, /enregistrée et compte\.$/, /veilig bewaard en telt mee\.$/],
  paused: [/held, none is lost\.$/, /aucun n’est perdu\.$/, /geen enkele verloren\.$/],
  delivered: [],
};

const ending = {
  retry: [/^Nothing to do\./, /^Vous n’avez rien à faire\./, /^U hoeft niets te doen\./],
  rejected: [
    /this one stays listed\.$/,
    /celle-ci reste dans la liste\.$/,
    /deze blijft in de lijst staan\.$/,
  ],
  paused: [
    /^Open Configure|switch the connection off and on/,
    /^Ouvrez Configure|désactivez puis réactivez la connexion/,
    /^Open Configure|verbinding daarna uit en weer in/,
  ],
  delivered: [],
};

describe('what an admin reads after each documented code', () => {
  const found = new Map(Object.entries(faultTexts));

  const failures = documentedFaults.filter(({ outcome }) => outcome.kind !== 'delivered');

  it.each(failures)('$code says what becomes of the delivery', ({ fault, outcome }) => {
    for (const [index, locale] of locales.entries()) {
      const words = found.get(fault ?? '')?.[locale];
      expect(words?.cause).toMatch(assurance[outcome.kind][index] ?? '');
      expect(words?.nextStep).toMatch(ending[outcome.kind][index] ?? '');
    }
  });
});

describe('the titles of what happens most', () => {
  const faultOf = new Map(documentedFaults.map(({ code, fault }) => [code, fault]));

  it.each([
    {
      code: 100001,
      en: 'Gigya is not ready yet',
      fr: 'Gigya n’est pas encore prêt',
      nl: 'Gigya is nog niet klaar',
    },
    {
      code: 206001,
      en: 'Gigya takes this for a full registration',
      fr: 'Gigya y voit la création d’un compte complet',
      nl: 'Gigya ziet dit als de aanmaak van een volledig account',
    },
    {
      code: 301001,
      en: 'The site lives in another data centre',
      fr: 'Le site se trouve dans un autre centre de données',
      nl: 'De site staat in een ander datacenter',
    },
    {
      code: 400002,
      en: 'A parameter is missing',
      fr: 'Il manque un paramètre',
      nl: 'Er ontbreekt een parameter',
    },
    {
      code: 400003,
      en: 'Another account has this identifier',
      fr: 'Un autre compte utilise déjà cet identifiant',
      nl: 'Een ander account gebruikt deze login al',
    },
    {
      code: 400006,
      en: 'Gigya does not accept a value',
      fr: 'Gigya n’accepte pas l’une des valeurs',
      nl: 'Gigya aanvaardt een van de waarden niet',
    },
    {
      code: 400009,
      en: 'Gigya does not accept the data',
      fr: 'Gigya n’accepte pas les données',
      nl: 'Gigya aanvaardt de gegevens niet',
    },
    {
      code: 400020,
      en: 'Only the server may write some fields',
      fr: 'Seul le serveur peut écrire dans certains champs',
      nl: 'In sommige velden mag alleen de server schrijven',
    },
    {
      code: 400021,
      en: 'Gigya asks for a CAPTCHA',
      fr: 'Gigya demande un CAPTCHA',
      nl: 'Gigya vraagt om een CAPTCHA',
    },
    {
      code: 400024,
      en: 'The schema does not have this field',
      fr: 'Le schéma ne contient pas ce champ',
      nl: 'Het schema bevat dit veld niet',
    },
    {
      code: 400093,
      en: 'Gigya does not know this API key',
      fr: 'Gigya ne connaît pas cette clé API',
      nl: 'Gigya kent deze API-sleutel niet',
    },
    {
      code: 403002,
      en: 'The clocks do not agree',
      fr: 'Les horloges ne concordent pas',
      nl: 'De klokken lopen niet gelijk',
    },
    {
      code: 403003,
      en: 'The secret does not belong to this user key',
      fr: 'Le secret ne correspond pas à cette clé utilisateur',
      nl: 'Het geheim hoort niet bij deze gebruikerssleutel',
    },
    {
      code: 403004,
      en: 'Gigya has seen this call before',
      fr: 'Gigya a déjà vu cet appel',
      nl: 'Gigya heeft deze aanroep al gezien',
    },
    {
      code: 403005,
      en: 'Gigya does not know this user key',
      fr: 'Gigya ne connaît pas cette clé utilisateur',
      nl: 'Gigya kent deze gebruikerssleutel niet',
    },
    {
      code: 403006,
      en: 'The keys travelled without encryption',
      fr: 'Les clés ont circulé sans chiffrement',
      nl: 'De sleutels zijn onversleuteld verstuurd',
    },
    {
      code: 403007,
      en: 'The user key may not do this',
      fr: 'La clé utilisateur n’a pas ce droit',
      nl: 'De gebruikerssleutel mag dit niet',
    },
    {
      code: 403010,
      en: 'The secret does not belong to this user key',
      fr: 'Le secret ne correspond pas à cette clé utilisateur',
      nl: 'Het geheim hoort niet bij deze gebruikerssleutel',
    },
    {
      code: 403036,
      en: 'Lite registration is not active on this site',
      fr: 'L’inscription Lite n’est pas active sur ce site',
      nl: 'Lite-registratie is niet actief op deze site',
    },
    {
      code: 403048,
      en: 'Gigya gets too many calls',
      fr: 'Gigya reçoit trop d’appels',
      nl: 'Gigya krijgt te veel aanroepen',
    },
    {
      code: 405001,
      en: 'Gigya does not know this method',
      fr: 'Gigya ne connaît pas cette méthode',
      nl: 'Gigya kent deze methode niet',
    },
    {
      code: 409030,
      en: 'Gigya is busy with this person',
      fr: 'Gigya traite déjà les données de cette personne',
      nl: 'Gigya is al bezig met deze persoon',
    },
    {
      code: 413003,
      en: 'The data are too large',
      fr: 'Les données sont trop volumineuses',
      nl: 'De gegevens zijn te omvangrijk',
    },
    {
      code: 500001,
      en: 'Gigya has a problem of its own',
      fr: 'Gigya a un problème interne',
      nl: 'Gigya heeft zelf een probleem',
    },
    {
      code: 500028,
      en: 'Gigya cannot reach the data of the site',
      fr: 'Gigya n’accède pas aux données du site',
      nl: 'Gigya kan niet bij de gegevens van de site',
    },
    {
      code: 503001,
      en: 'Gigya asks to wait',
      fr: 'Gigya demande d’attendre',
      nl: 'Gigya vraagt om te wachten',
    },
    {
      code: 504001,
      en: 'Gigya timed out',
      fr: 'Gigya n’a pas terminé à temps',
      nl: 'Gigya was niet op tijd klaar',
    },
  ])('of $code', ({ code, en, fr, nl }) => {
    const words = new Map(Object.entries(faultTexts)).get(faultOf.get(code) ?? '');
    expect([words?.en.title, words?.fr.title, words?.nl.title]).toEqual([en, fr, nl]);
  });
});
