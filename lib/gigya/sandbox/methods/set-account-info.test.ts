import { describe, expect, it } from 'vitest';
import { demoSite } from '../demo-site';
import { SET, testSandbox } from '../sandbox.fixture';
import { createSchema } from '../schema/site-schema';

const keys = demoSite;
const { clock, state, site, accounts, post, newToken, codeOf, write } = testSandbox();

describe('setAccountInfo', () => {
  it('creates, then merges field by field; null deletes; objects are replaced whole; regSource stays', async () => {
    const first = await write(
      { email: 'Jane@mail.com', firstName: 'Jane', city: 'Diest', work: { title: 'A', company: 'B' } },
      { regSource: 'first' },
    );
    clock.nowMs += 1_000;
    const second = await write(
      { email: 'jane@mail.com', city: null, work: { title: 'C' }, phones: [{ number: '1' }] },
      { regSource: 'second' },
    );
    expect(second.UID).toBe(first.UID);
    expect(accounts()).toHaveLength(1);
    expect(accounts()[0]).toMatchObject({
      regSource: 'first',
      profile: { email: 'jane@mail.com', firstName: 'Jane', work: { title: 'C' }, phones: [{ number: '1' }] },
    });
    expect(accounts()[0]?.profile).not.toHaveProperty('city');
    expect(accounts()[0]?.lastUpdatedTimestamp).toBe((accounts()[0]?.createdTimestamp ?? 0) + 1_000);
  });

  it.each([
    ['gender', 'female', 400026],
    ['birthYear', '1959', 400023],
    ['birthDay', 5.5, 400023],
    ['firstName', 7, 400023],
    ['shoeSize', '44', 400024],
    ['__proto__', 'x', 400024],
    ['nickname', 'Jay', 400025],
    ['phones', [{ number: '1', type: 'home' }], 400025],
    ['phones', 'x', 400024],
    ['phones.number', '1', 400024],
  ])('refuses %s = %j with the code of the field and changes nothing', async (name, value, errorCode) => {
    const profile = `{"email":"jane@mail.com",${JSON.stringify(name)}:${JSON.stringify(value)}}`;
    const { body } = await post(SET, { ...keys, regToken: await newToken(), profile });
    expect(body).toMatchObject({ errorCode: 400006, validationErrors: [{ errorCode }] });
    expect(accounts()).toEqual([]);
  });

  it('on the schema of a new site opens six fields', async () => {
    site().schema = createSchema('default');
    const open = {
      email: 'a@mail.com',
      firstName: 'A',
      lastName: 'B',
      zip: '01',
      country: 'C',
      birthYear: 1959,
    };
    expect((await write(open)).errorCode).toBe(0);
    expect(await write({ ...open, birthDay: 1, gender: 'f' })).toMatchObject({
      errorCode: 400006,
      validationErrors: [
        { fieldName: 'profile.birthDay', errorCode: 400025, message: 'write access mode violation' },
        { fieldName: 'profile.gender', errorCode: 400025 },
      ],
    });
  });

  it.each([
    ['a..b@mail.com', 0],
    ['a.@mail.com', 0],
    ['a@[127.0.0.1]', 0],
    [`${'a'.repeat(64)}@mail.com`, 0],
    [`${'a'.repeat(65)}@mail.com`, 400006],
    ['x@mail.b.com', 400006],
    ['a@b.c', 400006],
    ['a@localhost', 400006],
    ['.a@mail.com', 400006],
    ['a@ma_il.com', 400006],
    ['a@bücher.example', 400006],
    [' a@mail.com', 400006],
    ['', 400006],
  ])('treats the address %j as the described pattern does', async (email, errorCode) => {
    expect((await write({ email })).errorCode).toBe(errorCode);
  });

  it('needs an e-mail address, JSON and a token', async () => {
    expect((await write({ firstName: 'Jane' })).errorCode).toBe(400006);
    expect((await write({ email: null })).errorCode).toBe(400006);
    const regToken = await newToken();
    for (const profile of ['', '{', '[]', '"x"', 'null']) {
      expect(await codeOf(SET, { ...keys, regToken, profile }), profile).toBe(400006);
    }
    expect(await codeOf(SET, { ...keys, profile: '{}' })).toBe(400002);
    expect(await codeOf(SET, { ...keys, regToken: 'other', profile: '{}' })).toBe(403005);
    expect(await codeOf(SET, { ...keys, regToken, UID: 'x', profile: '{}' })).toBe(400006);
  });

  it.each([
    [400006, 'Invalid parameter value', 'Schema validation failed'],
    [400009, 'Validation error', 'Validation failed'],
    [400020, 'Schema validation failed', 'Schema validation failed'],
  ] as const)(
    'puts field errors below %i with its words, as the option says',
    async (code, name, details) => {
      state().options.fieldErrorsCode = code;
      expect(await write({ email: 'x' })).toMatchObject({
        errorCode: code,
        errorMessage: name,
        errorDetails: details,
        validationErrors: [
          { fieldName: 'profile.email', errorCode: 400006, message: 'Unallowed value for field: email' },
        ],
      });
    },
  );
});
