import { describe, expect, it } from 'vitest';
import { methodCalls } from './method-calls.fixture';

const { site, call, lite, register, emailAccount, addField } = methodCalls();
const jane = 'jane@mail.com';
const stored = () => emailAccount(jane)?.data;

describe('custom data', () => {
  it('merges key by key, takes lists of values whole, and deletes by null', async () => {
    addField('car.make', {});
    addField('car.doors', { type: 'integer' });
    await lite(jane, { data: { car: { make: 'A', doors: 3 }, hobby: ['chess', 'go'] } });
    await lite(jane, { data: { car: { doors: null }, children: 2 } });
    expect(stored()).toEqual({ car: { make: 'A' }, hobby: ['chess', 'go'], children: 2 });
    await lite(jane, { data: { car: null, hobby: ['go'] } });
    expect(stored()).toEqual({ hobby: ['go'], children: 2 });
  });

  it.each([
    ['long', 2 ** 53, 400023],
    ['long', 7, 0],
    ['integer', 2 ** 31, 400023],
    ['integer', -7, 0],
    ['float', '1.5', 400023],
    ['float', 1.5, 0],
    ['date', '2025-13-01', 400023],
    ['date', 'Monday 1', 400023],
    ['date', '2025-12-01T10:00:00.000Z', 0],
    ['boolean', 'true', 400023],
    ['boolean', false, 0],
    ['binary', 'é', 400023],
    ['binary', 'AAE=', 0],
    ['text', 'x'.repeat(5_000), 0],
    ['string', { a: 1 }, 400023],
    ['string', ['a', 1], 400023],
  ] as const)('of type %s takes %j or refuses it', async (type, value, errorCode) => {
    addField('field', { type });
    const answer = await lite(jane, { data: { field: value } });
    if (errorCode === 0) expect(stored()).toEqual({ field: value });
    else expect(answer).toMatchObject({ validationErrors: [{ fieldName: 'data.field', errorCode }] });
  });

  it('keeps to formats and to the ban on null', async () => {
    addField('member', { type: 'boolean', format: true, allowsNull: false });
    addField('code', { format: /^[A-Z]{3}$/ });
    const codesOf = async (data: object) => (await lite(jane, { data })).validationErrors;
    expect(await codesOf({ member: true, code: 'ABC' })).toBeUndefined();
    expect(await codesOf({ member: false, code: 'abc' })).toMatchObject([
      { fieldName: 'data.member', errorCode: 400026 },
      { fieldName: 'data.code', errorCode: 400026 },
    ]);
    expect(await codesOf({ member: null })).toMatchObject([{ fieldName: 'data.member', errorCode: 400006 }]);
  });

  it('takes paths of the schema for no names of keys', async () => {
    addField('car.make', {});
    site().schema.data.isDynamic = true;
    const answer = await call('importLiteAccount', {
      email: jane,
      data: { 'car.make': 'A', a: { 'b.c': 1 } },
    });
    expect(answer.validationErrors).toMatchObject([
      { fieldName: 'data.car.make', errorCode: 400024 },
      { fieldName: 'data.a.b.c', errorCode: 400024 },
    ]);
  });

  it('does not let a client touch what only the server may write, nor objects that hold nothing else', async () => {
    addField('crm.id', { writeAccess: 'serverOnly' });
    for (const data of [{ loyaltyNumber: 'L1' }, { loyaltyNumber: null }, { crm: null }, { crm: {} }]) {
      expect(await lite(jane, { data })).toMatchObject({
        validationErrors: [{ errorCode: 400025, message: 'write access mode violation' }],
      });
    }
  });

  it('knows no field that the schema does not have, whoever writes', async () => {
    const { UID = '' } = await register(jane);
    for (const data of [{ other: 1 }, { other: null }, { other: {} }, { hobby2: { a: [] } }]) {
      const unknown = { validationErrors: [{ errorCode: 400024 }] };
      expect(await lite(jane, { data })).toMatchObject(unknown);
      expect(await call('setAccountInfo', { UID, data })).toMatchObject(unknown);
    }
  });
});

describe('a dynamic schema', () => {
  const data = { pet: { name: 'Rex', age: 3, weight: 1.5, tame: true }, tags: ['a'] };

  it('refuses a client what it does not have', async () => {
    site().schema.data.isDynamic = true;
    expect(await lite(jane, { data: { pet: 'Rex' } })).toMatchObject({
      validationErrors: [{ fieldName: 'data.pet', errorCode: 400024 }],
    });
    expect(site().schema.data.fields.has('pet')).toBe(false);
  });

  it('makes fields of what a server writes, typed by the first value and closed to clients', async () => {
    site().schema.data.isDynamic = true;
    expect((await call('importLiteAccount', { email: jane, data })).errorCode).toBe(0);
    expect(stored()).toEqual(data);
    const types = ['pet.name', 'pet.age', 'pet.weight', 'pet.tame', 'tags'].map((path) => [
      site().schema.data.fields.get(path)?.type,
      site().schema.data.fields.get(path)?.writeAccess,
    ]);
    const closed = (type: string) => [type, 'serverOnly'];
    expect(types).toEqual(['string', 'long', 'float', 'boolean', 'string'].map(closed));
    expect(await lite(jane, { data: { pet: { name: 'Max' } } })).toMatchObject({
      validationErrors: [{ fieldName: 'data.pet.name', errorCode: 400025 }],
    });
    const wrongType = await call('importLiteAccount', { email: jane, data: { pet: { age: 'three' } } });
    expect(wrongType).toMatchObject({ validationErrors: [{ fieldName: 'data.pet.age', errorCode: 400023 }] });
  });

  it('makes no field in a write that is refused', async () => {
    site().schema.data.isDynamic = true;
    const profile = { birthYear: 'x' };
    expect((await call('importLiteAccount', { email: jane, profile, data })).errorCode).toBe(400006);
    expect(site().schema.data.fields.has('pet.name')).toBe(false);
  });

  it.each(['__proto__', '1st', 'a b', 'a-b', ''])('takes no field named %j', async (name) => {
    site().schema.data.isDynamic = true;
    const text = `{${JSON.stringify(name)}:{"polluted":1}}`;
    const answer = await call('importLiteAccount', { email: jane, data: text });
    expect(answer).toMatchObject({ validationErrors: [{ errorCode: 400024 }] });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('keeps names that every object has, as values of their own', async () => {
    site().schema.data.isDynamic = true;
    await call('importLiteAccount', {
      email: jane,
      data: '{"constructor":{"prototype":{"polluted":1}},"toString":"x"}',
    });
    expect(JSON.stringify(stored())).toBe('{"constructor":{"prototype":{"polluted":1}},"toString":"x"}');
    expect({}).not.toHaveProperty('polluted');
  });
});
