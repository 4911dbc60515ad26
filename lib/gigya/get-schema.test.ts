import { describe, expect, it } from 'vitest';
import { answeringServer } from './answering-server.fixture';
import { getSchema } from './get-schema';

const partner = answeringServer();
const profileSchema = {
  fields: { email: { type: 'string', writeAccess: 'clientModify' } },
  dynamicSchema: false,
};

async function read(answer: object) {
  partner.answers(answer);
  const result = await getSchema(partner.to());
  if (result.kind !== 'ok') throw new Error(`The schema was not read: ${result.kind}`);
  return result.answer;
}

describe('getSchema', () => {
  it('asks for all four schemas without a blank', async () => {
    await read({ profileSchema });
    expect(partner.received).toEqual([
      {
        path: '/accounts.getSchema',
        params: { include: 'profileSchema,dataSchema,subscriptionsSchema,preferencesSchema' },
      },
    ]);
  });

  it('asks for fewer, with a filter and a scope', async () => {
    partner.answers({ profileSchema });
    await getSchema({ ...partner.to(), include: ['dataSchema'], filter: 'clientOnly', scope: 'site' });
    const params = { include: 'profileSchema,dataSchema', filter: 'clientOnly', scope: 'site' };
    expect(partner.received[0]?.params).toEqual(params);
  });

  it('tells of every field its type, who may write it, its rule and whether it must be there', async () => {
    const format = "regex('^[fmu]{1}$')";
    const gender = {
      required: false,
      type: 'string',
      allowNull: true,
      writeAccess: 'serverOnly',
      encrypt: 'AES',
      format,
    };
    const list = { type: 'string', subType: 'array', required: true, tags: ['x'] };
    const schema = await read({
      profileSchema: { fields: { gender, 'phones.number': { type: 'string' } }, dynamicSchema: false },
      dataSchema: { fields: { terms: { type: 'boolean', format: true }, list }, dynamicSchema: true },
    });
    expect(schema.profileSchema.fields.gender).toEqual(gender);
    expect(schema.profileSchema.fields['phones.number']).toMatchObject({ type: 'string' });
    expect(schema.profileSchema.dynamicSchema).toBe(false);
    expect(schema.dataSchema?.fields.terms).toMatchObject({ format: 'true' });
    expect(schema.dataSchema?.fields.list).toEqual(list);
    expect(schema.dataSchema?.dynamicSchema).toBe(true);
  });

  it('lists subscriptions with their flags, also with an id of two parts in either form', async () => {
    const email = { type: 'subscription', required: true, writeAccess: 'clientModify', doubleOptIn: true };
    const more = { description: 'Offers', enableConditionalDoubleOptIn: true };
    const { subscriptionsSchema } = await read({
      profileSchema,
      subscriptionsSchema: {
        fields: {
          news: { email: { ...email, ...more, relatedConsentIds: [] } },
          'petOwner.canine': { email },
          brand: { weekly: { email } },
          odd: 'text',
          empty: {},
        },
      },
    });
    expect(subscriptionsSchema).toEqual([
      { id: 'news', ...email, ...more },
      { id: 'petOwner.canine', ...email },
      { id: 'brand.weekly', ...email },
    ]);
  });

  it('lists consents with the version or the date of their document', async () => {
    const fields = {
      'terms.site': { type: 'consent', format: 'true', writeAccess: 'clientCreate', currentDocVersion: 2 },
      'privacy.site': {
        type: 'consent',
        currentDocDate: '2023-01-17T00:00:00Z',
        consentVaultRetentionPeriod: 36,
      },
    };
    const { preferencesSchema } = await read({ profileSchema, preferencesSchema: { fields } });
    expect(preferencesSchema?.fields).toEqual(fields);
  });

  it('keeps what it can read beside odd fields and odd parts', async () => {
    const schema = await read({
      profileSchema: {
        fields: { email: { type: 7, required: 'yes', writeAccess: 'clientModify' }, odd: null, zip: {} },
      },
      dataSchema: 'none',
      subscriptionsSchema: null,
      preferencesSchema: { fields: [] },
      addressesSchema: { fields: {} },
    });
    expect(schema.profileSchema.fields.email).toEqual({ writeAccess: 'clientModify' });
    expect(Object.keys(schema.profileSchema.fields)).toEqual(['email', 'zip']);
    expect(schema).toMatchObject({ preferencesSchema: { fields: {} } });
    expect([schema.dataSchema, schema.subscriptionsSchema]).toEqual([undefined, undefined]);
  });

  it('takes an answer without a profile schema for none', async () => {
    partner.answers({ dataSchema: { fields: {} } });
    expect(await getSchema(partner.to())).toMatchObject({ kind: 'no_answer', reason: 'unreadable' });
  });
});
