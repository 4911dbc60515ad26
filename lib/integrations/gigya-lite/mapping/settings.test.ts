import { describe, expect, it } from 'vitest';
import { settingsSchema } from '../manifest';
import { mappingSchema, nativeMapping, optInMappingSchema } from './settings';

const email = { source: 'email', target: 'profile.email' };

/** What is wrong with a mapping, by the path of the issue. */
function problems(schema: typeof mappingSchema | typeof optInMappingSchema, rows: unknown[]) {
  const issues = schema.safeParse(rows).error?.issues ?? [];
  return issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

it('are the native mapping, and no opt-in, unless somebody changed them', () => {
  const { mapping, optIns } = settingsSchema.parse({ dataCentre: 'eu1' });
  expect(mapping).toEqual(nativeMapping);
  expect(optIns).toEqual([]);
  expect(mappingSchema.parse(nativeMapping)).toEqual(nativeMapping);
});

describe('a mapping', () => {
  it.each([
    ['data.a', 'data.a'],
    ['data.a', 'data.a.b'],
    ['data.a.b.c', 'data.a'],
    ['profile.birthday', 'profile.birthYear'],
    ['profile.birthMonth', 'profile.birthday'],
  ])('does not fill %s and %s at once', (one, other) => {
    const rows = [email, { source: 'field.one', target: one }, { source: 'field.two', target: other }];
    expect(problems(mappingSchema, rows)).toEqual([`2.target: ${one} is filled by another row already.`]);
  });

  it.each([
    ['data.a', 'data.ab'],
    ['data.a.b', 'data.a.c'],
    ['profile.work.title', 'profile.work.company'],
    ['profile.birthday', 'profile.birthdays'],
    ['data.birthday', 'data.birthYear'],
  ])('fills %s beside %s', (one, other) => {
    const rows = [email, { source: 'field.one', target: one }, { source: 'field.two', target: other }];
    expect(problems(mappingSchema, rows)).toEqual([]);
  });

  it('needs the e-mail, and takes nothing else for it', () => {
    const missing = ': The e-mail must go to profile.email: it says whose account it is.';
    expect(problems(mappingSchema, [])).toEqual([missing]);
    expect(problems(mappingSchema, [{ source: 'field.mail', target: 'profile.email' }])).toEqual([
      missing,
      '0.target: Only the e-mail may go to profile.email.',
    ]);
    expect(problems(mappingSchema, [email, { source: 'email', target: 'data.mail' }])).toEqual([]);
  });

  it('takes only a date as a birthday', () => {
    const rows = (source: string) => [email, { source, target: 'profile.birthday' }];
    for (const source of ['birthday', 'field.born'])
      expect(problems(mappingSchema, rows(source))).toEqual([]);
    for (const source of ['firstname', 'campaign.id']) {
      expect(problems(mappingSchema, rows(source))).toEqual([
        '1.target: Only a date may go to profile.birthday.',
      ]);
    }
  });

  it.each(['data.__proto__', 'data', 'data.', 'data..a', 'data.1a', 'profile.a-b', 'subscriptions.a', 'UID'])(
    'does not go to %s',
    (target) => {
      expect(problems(mappingSchema, [email, { source: 'firstname', target }])).toEqual([
        '1.target: Begin with profile. or data., then letters, digits and underscores.',
      ]);
    },
  );

  it.each(['field.', 'field.Name', 'shoesize', 'number'])('does not take %s', (source) => {
    expect(problems(mappingSchema, [email, { source, target: 'data.a' }])).toHaveLength(1);
  });

  it('asks for the text of a text', () => {
    const rows = [email, { source: 'text', text: ' ', target: 'regSource' }];
    expect(problems(mappingSchema, rows)).toEqual(['1.text: Write the text that is sent.']);
  });
});

describe('the mapping of opt-ins', () => {
  const rows = (one: string, other: string) => [
    { optIn: 'news', target: one },
    { optIn: 'terms', target: other },
  ];

  it.each([
    ['subscriptions.news', 'subscriptions.news'],
    ['communications.email_news', 'communications.email_news'],
    ['preferences.terms', 'preferences.terms.tos'],
  ])('does not fill %s and %s at once', (one, other) => {
    expect(problems(optInMappingSchema, rows(one, other))).toEqual([
      `1.target: ${one} is filled by another opt-in already.`,
    ]);
  });

  it.each([
    ['subscriptions.pet', 'subscriptions.pet.canine'],
    ['preferences.terms.tos', 'preferences.terms.other'],
    ['subscriptions.news', 'communications.news'],
  ])('fills %s beside %s', (one, other) => {
    expect(problems(optInMappingSchema, rows(one, other))).toEqual([]);
  });

  it.each([
    'subscriptions.',
    'subscriptions',
    'preferences.a..b',
    'preferences.a.',
    'data.a',
    'profile.email',
  ])('does not go to %s', (target) => {
    expect(problems(optInMappingSchema, [{ optIn: 'news', target }])).toEqual([
      '0.target: Choose a subscription, a preference or a communication.',
    ]);
  });
});
