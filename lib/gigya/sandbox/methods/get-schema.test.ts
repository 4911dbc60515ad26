import { expect, it } from 'vitest';
import { z } from 'zod';
import { methodCalls } from './method-calls.fixture';

const { site, call, post, addField } = methodCalls();
const answerSchema = z.looseObject({
  profileSchema: z.object({ fields: z.record(z.string(), z.looseObject({ writeAccess: z.string() })) }),
});
const fieldsOf = (body: unknown) => answerSchema.parse(body).profileSchema.fields;

it('shows each kind of schema as exported sites have it', async () => {
  addField('member', { type: 'boolean', format: true, allowsNull: false });
  expect(await call('getSchema', {})).toMatchObject({
    profileSchema: {
      dynamicSchema: false,
      fields: {
        email: { type: 'string', required: false, allowNull: true, encrypt: 'AES', format: /^regex\('/ },
        birthYear: { type: 'long', writeAccess: 'clientModify' },
      },
    },
    dataSchema: {
      dynamicSchema: false,
      fields: { member: { type: 'boolean', format: 'true', allowNull: false } },
    },
    subscriptionsSchema: {
      fields: { offers: { email: { type: 'subscription', doubleOptIn: true, writeAccess: 'clientModify' } } },
    },
    preferencesSchema: { fields: { 'terms.tos': { type: 'consent', currentDocVersion: 1 } } },
  });
});

it('has the 121 profile fields of an exported site', async () => {
  const fields = fieldsOf(await call('getSchema', {}));
  expect(Object.keys(fields)).toHaveLength(121);
});

it('answers only what is included, without blanks, and other schemas only on demand', async () => {
  const names = async (include: string) =>
    Object.keys(await call('getSchema', { include })).filter((name) => name.endsWith('Schema'));
  expect(await names('profileSchema')).toEqual(['profileSchema']);
  expect(await names('profileSchema, dataSchema')).toEqual(['profileSchema']);
  expect(await names('internalSchema,addressesSchema')).toEqual(['internalSchema', 'addressesSchema']);
});

it('leaves out what only the server may write, when asked and to calls without keys', async () => {
  const { body: anonymous } = await post('accounts.getSchema', { apiKey: site().apiKey });
  for (const body of [anonymous, await call('getSchema', { filter: 'clientOnly' })]) {
    expect(fieldsOf(body)).toHaveProperty('email');
    expect(fieldsOf(body)).not.toHaveProperty('nickname');
    expect(body).not.toHaveProperty('dataSchema.fields.loyaltyNumber');
  }
});

it('shows only what the site has changed itself, when asked', async () => {
  const fields = fieldsOf(await call('getSchema', { filter: 'explicitOnly' }));
  expect(fields).toHaveProperty('gender');
  expect(fields).not.toHaveProperty('email');
});

it.each([
  ['filter', 'some'],
  ['scope', 'world'],
])('refuses %s=%s', async (name, value) => {
  expect((await call('getSchema', { [name]: value })).errorCode).toBe(400006);
});
