import { expect, it } from 'vitest';
import { readSiteSchema, siteSchemaSchema, toSiteSchema } from './site-schema';

const email = { type: 'string', writeAccess: 'clientModify', format: "regex('^.+@.+$')" };

it('keeps of Gigya’s answer what a push has to know', () => {
  const schema = toSiteSchema({
    profileSchema: { fields: { email: { ...email, encrypt: 'AES', allowNull: true } } },
    dataSchema: { fields: {}, dynamicSchema: true },
    subscriptionsSchema: [
      { id: 'petOwner.canine', doubleOptIn: true, description: 'Dogs' },
      { id: 'news', writeAccess: 'serverOnly' },
    ],
    preferencesSchema: {
      fields: { 'terms.tos': { type: 'consent', currentDocVersion: 2, currentDocDate: '2026-01-01' } },
    },
  });
  expect(schema).toEqual({
    profile: { fields: { email: { ...email, allowNull: true } }, dynamicSchema: false },
    data: { fields: {}, dynamicSchema: true },
    subscriptions: [
      { id: 'petOwner.canine', doubleOptIn: true },
      { id: 'news', doubleOptIn: false, writeAccess: 'serverOnly' },
    ],
    preferences: { fields: { 'terms.tos': { type: 'consent', currentDocVersion: 2 } } },
  });
  const stored = { body: JSON.parse(JSON.stringify(schema)), readAt: '2026-01-01T00:00:00Z' };
  expect(readSiteSchema(stored)).toEqual(schema);
});

it('says of a part that the answer lacked that it is unknown', () => {
  const schema = toSiteSchema({ profileSchema: { fields: { email } } });
  expect(schema).toMatchObject({ data: null, subscriptions: null, preferences: null });
  expect(siteSchemaSchema.parse(JSON.parse(JSON.stringify(schema)))).toEqual(schema);
});

it.each([null, 'text', {}, { profile: { fields: [] } }])('is not read from %j', (body) => {
  expect(readSiteSchema({ body, readAt: '2026-01-01T00:00:00Z' })).toBeNull();
  expect(readSiteSchema(null)).toBeNull();
});
