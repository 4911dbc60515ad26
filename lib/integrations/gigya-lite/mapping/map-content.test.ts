import { describe, expect, it } from 'vitest';
import type { Locale, Profile } from '../../../forms/variables';
import type { DeliveryContent } from '../../define';
import { contentOf, jane } from '../delivery.fixture';
import { mapContent } from './map-content';
import { type MappingRow, nativeMapping, type OptInRow, type RowOptions } from './settings';
import { toPayload } from './to-payload';

function map(content: DeliveryContent, mapping: MappingRow[] = nativeMapping, optIns: OptInRow[] = []) {
  const mapped = mapContent({ content, settings: { mapping, optIns } });
  return { ...mapped, payload: toPayload(mapped.leaves) };
}
const profileOf = (profile: Profile, locale: Locale = 'en') => map(contentOf(profile, { locale }));

/** What one row makes of the answers: a value, or why it is left out. */
function one(content: Partial<DeliveryContent>, row: MappingRow) {
  const { leaves, warnings } = map(contentOf(content.profile ?? {}, content), [row]);
  return leaves[0]?.value ?? warnings[0]?.reason ?? null;
}

it('maps all 14 variables', () => {
  const { payload, warnings } = profileOf(jane);
  expect(payload).toStrictEqual({
    profile: {
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
    },
    regSource: 'campaign campaign-1',
  });
  expect(warnings).toEqual([]);
});

it('says of each value which row and which answer it comes from', () => {
  const { leaves } = map(
    contentOf({ email: 'a@b.be' }, { optIns: { news: { decision: 'granted', at: '2026-01-01T00:00:00Z' } } }),
    nativeMapping,
    [{ optIn: 'news', target: 'subscriptions.newsletter' }],
  );
  expect(leaves).toEqual([
    {
      parameter: 'profile.email',
      value: 'a@b.be',
      source: { variable: 'email' },
      row: { setting: 'mapping', index: 0 },
    },
    {
      parameter: 'regSource',
      value: 'campaign campaign-1',
      source: {},
      row: { setting: 'mapping', index: nativeMapping.length - 1 },
    },
    {
      parameter: 'subscriptions.newsletter',
      value: true,
      source: { optIn: 'news' },
      row: { setting: 'optIns', index: 0 },
      at: '2026-01-01T00:00:00Z',
    },
  ]);
});

it.each([
  ['  Jane.Doe@MAIL.Com ', 'Jane.Doe@mail.com'],
  ['jane@bücher.example', 'jane@xn--bcher-kva.example'],
  ['"a@b"@Mail.com', '"a@b"@mail.com'],
])('writes the e-mail %j as %j', (typed, sent) => {
  expect(profileOf({ email: typed }).payload.profile.email).toBe(sent);
});

describe('gender', () => {
  it.each([
    ['f', ['F', 'Female', 'woman', 'Femme', 'Féminin', 'vrouw', 'Vrouwelijk', ' Mme ', 'mevr.', 'V']],
    ['m', ['M', 'male', 'Man', 'HOMME', 'masculin', 'mannelijk', 'Mr.', 'dhr.', 'H']],
    ['u', ['U', 'Unknown', 'inconnu', 'Non précisé', 'onbekend']],
  ])('writes %s for the words of three languages', (letter, words) => {
    for (const word of words) expect(profileOf({ gender: word }).payload.profile.gender, word).toBe(letter);
  });

  it.each(['x', 'other', 'divers', 'fm', '🙂', '__proto__'])('leaves %j out with a warning', (gender) => {
    const { payload, warnings } = profileOf({ gender });
    expect(payload.profile).toStrictEqual({});
    expect(warnings).toEqual([{ variable: 'gender', parameter: 'profile.gender', reason: 'not_a_gender' }]);
  });

  it('takes words of the admin’s besides', () => {
    const options: RowOptions = { genderWords: { f: ['Señora'], m: [], u: ['Divers', 'x'] } };
    const row: MappingRow = { source: 'gender', target: 'profile.gender', options };
    expect(one({ profile: { gender: 'SENORA' } }, row)).toBe('f');
    expect(one({ profile: { gender: 'divers' } }, row)).toBe('u');
    expect(one({ profile: { gender: 'homme' } }, row)).toBe('m');
    expect(one({ profile: { gender: 'y' } }, row)).toBe('not_a_gender');
  });
});

describe('birthday', () => {
  it.each(['2001-02-29', '1959-13-01', '1959-00-10', '06/05/1959', '0059-05-06', '1959-5-6', 'soon'])(
    'leaves %j out whole',
    (birthday) => {
      const { payload, warnings } = profileOf({ birthday });
      expect(payload.profile).toStrictEqual({});
      expect(warnings).toEqual([
        { variable: 'birthday', parameter: 'profile.birthDay', reason: 'not_a_birthday' },
      ]);
    },
  );

  it('is an ISO date anywhere else', () => {
    const row: MappingRow = { source: 'birthday', target: 'data.born' };
    expect(one({ profile: { birthday: '1959-05-06' } }, row)).toBe('1959-05-06');
  });
});

describe('phone', () => {
  const row: MappingRow = { source: 'phone', target: 'profile.phones.number', options: { phone: 'e164' } };
  const campaign = (country: string | null) => ({ id: 'c', name: 'C', country });

  it.each([
    ['0487 66 49 25', 'BE', null, '+32487664925'],
    ['0487 66 49 25', 'Belgique', null, '+32487664925'],
    ['0487 66 49 25', undefined, 'BE', '+32487664925'],
    ['020 7946 0018', 'UK', 'BE', '+442079460018'],
    ['+44 20 7946 0018', undefined, 'BE', '+442079460018'],
    ['00 44 20 7946 0018', undefined, 'BE', '+442079460018'],
    ['+32 487 66 49 25', undefined, null, '+32487664925'],
    ['0487 66 49 25', undefined, null, 'not_a_phone'],
    ['0487 66 49251', 'BE', null, 'not_a_phone'],
    ['call 0487 66 49 25', 'BE', null, 'not_a_phone'],
    ['123', 'BE', null, 'not_a_phone'],
  ])('writes %j of a person in %s and a campaign in %s as %s', (phone, country, own, sent) => {
    const profile = { phone, ...(country && { country }) };
    expect(one({ profile, campaign: campaign(own) }, row)).toBe(sent);
  });

  it('is as typed where nothing else is chosen', () => {
    expect(profileOf({ phone: '0487 66 49251' }).payload.profile.phones).toEqual([
      { number: '0487 66 49251' },
    ]);
  });
});

describe('address', () => {
  it.each([
    ['en', 'Main Street 1 box 2'],
    ['fr', 'Main Street 1 bte 2'],
    ['nl', 'Main Street 1 bus 2'],
  ] as const)('joins the box with the word of %s', (locale, line) => {
    const mapped = profileOf({ address: 'Main Street', number: '1', box: '2' }, locale);
    expect(mapped.payload.profile.address).toBe(line);
  });

  it.each(['box 2', 'bte 2', 'Boîte 2', 'bus 2'])('does not say the word twice for %j', (box) => {
    const mapped = profileOf({ address: 'A', number: '1', box }, 'nl');
    expect(mapped.payload.profile.address).toBe(`A 1 ${box}`);
  });

  it.each([
    [{ address: 'number_street' }, '1 A box 2'],
    [{ boxWord: 'none' }, 'A 1 2'],
    [{ address: 'number_street', boxWord: 'none' }, '1 A 2'],
    [{ address: 'street_number', boxWord: 'local' }, 'A 1 box 2'],
  ] as const)('is written by the options %j', (options, line) => {
    const row: MappingRow = { source: 'address', target: 'profile.address', options };
    expect(one({ profile: { address: 'A', number: '1', box: '2' } }, row)).toBe(line);
  });

  it('is one line, and is not made of a number alone', () => {
    const lines = profileOf({ address: 'Line 1\r\nLine 2', box: '7' });
    expect(lines.payload.profile.address).toBe('Line 1 Line 2 box 7');
    const { payload, warnings } = profileOf({ number: '1', box: '2' });
    expect(payload.profile).toStrictEqual({});
    expect(warnings).toEqual([
      { variable: 'number', parameter: 'profile.address', reason: 'without_street' },
      { variable: 'box', parameter: 'profile.address', reason: 'without_street' },
    ]);
  });
});

describe('country', () => {
  it.each([
    ['BE', 'Belgium', 'BE'],
    ['be', 'Belgium', 'BE'],
    ['Belgique', 'Belgium', 'BE'],
    ['BELGIE', 'Belgium', 'BE'],
    ['Côte d’Ivoire', "Cote d'Ivoire", 'CI'],
    ['UK', 'United Kingdom', 'GB'],
    ['Pays-Bas', 'Netherlands', 'NL'],
    ['Verenigde Staten', 'United States of America', 'US'],
  ])('writes %s as %s or %s', (typed, name, code) => {
    expect(profileOf({ country: typed }).payload.profile.country).toBe(name);
    const row: MappingRow = { source: 'country', target: 'data.land', options: { country: 'iso' } };
    expect(one({ profile: { country: typed } }, row)).toBe(code);
  });

  it.each(['ZZ', 'Atlantis', '-', 'constructor'])('leaves %j out with a warning', (country) => {
    const { payload, warnings } = profileOf({ country });
    expect(payload.profile).toStrictEqual({});
    expect(warnings).toEqual([
      { variable: 'country', parameter: 'profile.country', reason: 'not_a_country' },
    ]);
  });
});

it('sends the half of the work that there is', () => {
  expect(profileOf({ company: 'Spotify' }).payload.profile).toStrictEqual({ work: { company: 'Spotify' } });
});

it('sends an answer wherever it is mapped to', () => {
  const { leaves } = map(contentOf({ lastname: 'Doe' }), [
    { source: 'lastname', target: 'profile.lastName' },
    { source: 'lastname', target: 'data.family.name' },
  ]);
  expect(leaves.map(({ parameter }) => parameter)).toEqual(['profile.lastName', 'data.family.name']);
});

describe('custom fields', () => {
  it('are sent as answered, cleaned, and not at all when empty', () => {
    const row: MappingRow = { source: 'field.hobby', target: 'data.hobby' };
    expect(one({ answers: { hobby: ' Chess\0\t& tea ' } }, row)).toBe('Chess & tea');
    for (const hobby of ['', ' \n ']) expect(one({ answers: { hobby } }, row)).toBeNull();
    for (const source of ['field.hobby', 'field.constructor'] as const) {
      expect(one({ answers: {} }, { source, target: 'data.a' })).toBeNull();
    }
  });

  it.each([
    ['06/05/1959', undefined, [6, 5, 1959]],
    ['06/05/1959', 'form', [6, 5, 1959]],
    ['06/05/1959', 'mdy', [5, 6, 1959]],
    ['1959-05-06', 'mdy', [6, 5, 1959]],
    ['12/31/1999', 'dmy', 'not_a_date'],
    ['31/12/1999', 'mdy', 'not_a_date'],
    ['31/12/1899', 'dmy', 'not_a_date'],
    ['6/5/59', 'dmy', 'not_a_date'],
  ] as const)('make %s in the order %s a birthday', (text, dateOrder, expected) => {
    const row: MappingRow = {
      source: 'field.born',
      target: 'profile.birthday',
      options: dateOrder && { dateOrder },
    };
    const { leaves, warnings } = map(contentOf({}, { answers: { born: text } }), [row]);
    const parts = leaves.map(({ value }) => value);
    expect(warnings[0]?.reason ?? parts).toEqual(expected);
    expect(leaves).toHaveLength(typeof expected === 'string' ? 0 : 3);
  });
});

it.each([
  ['campaign.id', 'campaign-1'],
  ['campaign.name', 'Weekend'],
  ['language', 'fr'],
  ['source', 'mail'],
  ['channel', 'minisite'],
] as const)('knows %s', (source, value) => {
  expect(one({ locale: 'fr', source: 'mail' }, { source, target: 'data.known' })).toBe(value);
});

it.each([
  ['campaign {campaign.id}', 'campaign campaign-1'],
  ['{campaign.name}/{language}/{channel}', 'Weekend/en/minisite'],
  ['{language}{language} {unknown} {Language} {constructor} {', 'enen {unknown} {Language} {constructor} {'],
  ['from {source}', 'from'],
  ['{source}', null],
])('fills the text %j', (text, value) => {
  expect(one({}, { source: 'text', text, target: 'data.text' })).toBe(value);
});

describe('opt-ins', () => {
  it.each([
    ['granted', [true]],
    ['refused', [false]],
    ['empty', []],
  ] as const)('say of %s %j', (decision, values) => {
    const content = contentOf({}, { optIns: { news: { decision, at: '2026-01-01T00:00:00Z' } } });
    const { leaves } = map(content, [], [{ optIn: 'news', target: 'preferences.terms.tos' }]);
    expect(leaves.map(({ value }) => value)).toEqual(values);
  });

  it('say nothing where the form has none of the name', () => {
    const rows = ['news', 'constructor'].map((optIn) => ({ optIn, target: `subscriptions.${optIn}` }));
    expect(map(contentOf({}), [], rows).leaves).toEqual([]);
  });
});
