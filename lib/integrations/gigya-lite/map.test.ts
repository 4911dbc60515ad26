import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Profile, variables } from '../../forms/variables';
import { jane } from './delivery.fixture';
import { toGigyaProfile } from './map';
import { mapping } from './mapping';

const map = (profile: Profile, locale: 'en' | 'fr' | 'nl' = 'en') => toGigyaProfile({ profile, locale });

it('maps all 14 variables', () => {
  const mapped = map(jane);
  expect(mapped.profile).toStrictEqual({
    email: 'jane.doe@mail.com',
    firstName: 'Jane',
    lastName: 'Doe',
    gender: 'f',
    birthDay: 6,
    birthMonth: 5,
    birthYear: 1959,
    phones: [{ number: '0487 66 49251' }],
    address: 'Rue de Birmingham 280 box 4',
    city: 'Diest',
    zip: '03290',
    country: 'Belgium',
    work: { title: 'Advertising Director', company: 'Spotify' },
  });
  expect(mapped.fieldsSent.toSorted()).toEqual(mapping.flatMap(({ parameters }) => parameters).toSorted());
  expect(mapped.warnings).toEqual([]);
});

describe('email', () => {
  it.each([
    ['  Jane.Doe@MAIL.Com ', 'Jane.Doe@mail.com'],
    ['jane@bücher.example', 'jane@xn--bcher-kva.example'],
    ['"a@b"@Mail.com', '"a@b"@mail.com'],
  ])('writes %j as %j', (typed, sent) => {
    expect(map({ email: typed }).profile.email).toBe(sent);
  });
});

describe('gender', () => {
  it.each([
    ['f', ['F', 'Female', 'woman', 'Femme', 'Féminin', 'vrouw', 'Vrouwelijk', ' Mme ', 'mevr.', 'V']],
    ['m', ['M', 'male', 'Man', 'HOMME', 'masculin', 'mannelijk', 'Mr.', 'dhr.', 'H']],
    ['u', ['U', 'Unknown', 'inconnu', 'Non précisé', 'onbekend']],
  ])('writes %s for the words of three languages', (letter, words) => {
    for (const word of words) expect(map({ gender: word }).profile.gender, word).toBe(letter);
  });

  it.each(['x', 'other', 'divers', 'fm', '🙂', '__proto__'])('leaves %j out with a warning', (gender) => {
    const mapped = map({ gender });
    expect(mapped.profile).toStrictEqual({});
    expect(mapped.warnings).toEqual([{ variable: 'gender', reason: 'not_a_gender' }]);
  });
});

describe('birthday', () => {
  it('never swaps day and month', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          expect(map({ birthday: date.toISOString().slice(0, 10) }).profile).toStrictEqual({
            birthDay: date.getUTCDate(),
            birthMonth: date.getUTCMonth() + 1,
            birthYear: date.getUTCFullYear(),
          });
        },
      ),
    );
  });

  it.each(['2001-02-29', '1959-13-01', '1959-00-10', '06/05/1959', '0059-05-06', '1959-5-6', 'soon'])(
    'leaves %j out whole',
    (birthday) => {
      const mapped = map({ birthday });
      expect(mapped.profile).toStrictEqual({});
      expect(mapped.warnings).toEqual([{ variable: 'birthday', reason: 'not_a_birthday' }]);
    },
  );
});

describe('address', () => {
  it.each([
    ['en', 'Main Street 1 box 2'],
    ['fr', 'Main Street 1 bte 2'],
    ['nl', 'Main Street 1 bus 2'],
  ] as const)('joins the box with the word of %s', (locale, line) => {
    expect(map({ address: 'Main Street', number: '1', box: '2' }, locale).profile.address).toBe(line);
  });

  it.each(['box 2', 'bte 2', 'Boîte 2', 'bus 2'])('does not say the word twice for %j', (box) => {
    expect(map({ address: 'A', number: '1', box }, 'nl').profile.address).toBe(`A 1 ${box}`);
  });

  it('is one line, and is not made of a number alone', () => {
    expect(map({ address: 'Line 1\r\nLine 2', box: '7' }).profile.address).toBe('Line 1 Line 2 box 7');
    const mapped = map({ number: '1', box: '2' });
    expect(mapped.profile).toStrictEqual({});
    expect(mapped.warnings).toEqual([
      { variable: 'number', reason: 'without_street' },
      { variable: 'box', reason: 'without_street' },
    ]);
  });
});

describe('country', () => {
  it.each([
    ['BE', 'Belgium'],
    ['be', 'Belgium'],
    ['Belgique', 'Belgium'],
    ['belgië', 'Belgium'],
    ['BELGIE', 'Belgium'],
    ['Côte d’Ivoire', "Cote d'Ivoire"],
    ['UK', 'United Kingdom'],
    ['Pays-Bas', 'Netherlands'],
    ['Verenigde Staten', 'United States of America'],
  ])('writes %s as %s', (typed, sent) => {
    expect(map({ country: typed }).profile.country).toBe(sent);
  });

  it.each(['ZZ', 'Atlantis', '-', 'constructor'])('leaves %j out with a warning', (country) => {
    const mapped = map({ country });
    expect(mapped.profile).toStrictEqual({});
    expect(mapped.warnings).toEqual([{ variable: 'country', reason: 'not_a_country' }]);
  });
});

it('sends the half of the work that there is', () => {
  expect(map({ company: 'Spotify' }).profile).toStrictEqual({ work: { company: 'Spotify' } });
});

describe('any text', () => {
  const anyProfile = fc.record(
    Object.fromEntries(variables.map((variable) => [variable, fc.string({ unit: 'binary', maxLength: 60 })])),
    { requiredKeys: [] },
  );

  it('is mapped without an exception, into well-formed JSON without empty values', () => {
    fc.assert(
      fc.property(
        anyProfile,
        fc.constantFrom('en' as const, 'fr' as const, 'nl' as const),
        (profile, locale) => {
          const mapped = map(profile, locale);
          const text = JSON.stringify(mapped.profile);
          expect(text.isWellFormed()).toBe(true);
          expect(text).not.toMatch(/""|null|\{\}|\[\]/);
          expect(new Set(mapped.fieldsSent).size).toBe(mapped.fieldsSent.length);
        },
      ),
    );
  });

  it.each(['', '   ', '\u0000\u0001', '\u00a0\n'])('is not sent when it is empty: %j', (value) => {
    const everything = Object.fromEntries(variables.map((variable) => [variable, value]));
    expect(map(everything)).toEqual({ profile: {}, fieldsSent: [], warnings: [] });
  });

  it('is either sent or warned about, variable by variable', () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        const { fieldsSent, warnings } = map(profile);
        for (const { variables: row, parameters } of mapping) {
          const isSent = parameters.some((parameter) => fieldsSent.includes(parameter));
          const typed = row.filter((name) => profile[name]?.replace(/\p{Cc}/gu, ' ').trim());
          const isWarned = typed.some((name) => warnings.some(({ variable }) => variable === name));
          expect(isSent || isWarned).toBe(typed.length > 0);
        }
      }),
    );
  });
});
