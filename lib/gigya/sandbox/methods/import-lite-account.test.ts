import { expect, it } from 'vitest';
import { methodCalls } from './method-calls.fixture';

const { site, call, codeOf, lite, register, emailAccount, fullAccount } = methodCalls();
const jane = 'jane@mail.com';

it('makes a lite account with fields that are closed to clients, and answers no UID', async () => {
  const params = { profile: { nickname: 'Jay' }, data: { loyaltyNumber: 'L1' } };
  const answer = await call('importLiteAccount', { email: jane, ...params });
  expect(answer.errorCode).toBe(0);
  expect(answer).not.toHaveProperty('UID');
  expect(emailAccount(jane)).toMatchObject({
    hasLiteAccount: true,
    hasFullAccount: false,
    profile: { email: jane, nickname: 'Jay' },
    data: { loyaltyNumber: 'L1' },
  });
});

it('merges into what is known, and leaves a full account as it was', async () => {
  const { UID } = await register(jane, { profile: { firstName: 'Jane' } });
  await lite(jane, { profile: { zip: '3290' } });
  const before = fullAccount(UID);
  await call('importLiteAccount', { email: 'Jane@mail.com', profile: { zip: '1000' } });
  expect(emailAccount(jane)?.profile).toMatchObject({ firstName: 'Jane', zip: '1000' });
  expect(fullAccount(UID)).toEqual(before);
});

it.each([
  ['no e-mail', {}, 400002],
  ['an e-mail that is none', { email: 'x' }, 400006],
  ['another e-mail in the profile', { email: jane, profile: { email: 'b@mail.com' } }, 400006],
  ['broken JSON', { email: jane, profile: '{' }, 400006],
  ['an unknown field', { email: jane, profile: { shoeSize: 44 } }, 400006],
])('refuses %s', async (_name, params, errorCode) => {
  expect((await call('importLiteAccount', params)).errorCode).toBe(errorCode);
  expect(site().accounts.emails.size).toBe(0);
});

it('is refused where lite registration is not enabled', async () => {
  site().isLiteEnabled = false;
  expect((await call('importLiteAccount', { email: jane })).errorCode).toBe(403036);
});

it('needs keys', async () => {
  const { apiKey } = site();
  expect(await codeOf('accounts.importLiteAccount', { apiKey, email: jane })).toBe(403005);
});

it('drops consents with a warning, which an import does not take', async () => {
  const preferences = { terms: { tos: { isConsentGranted: true } } };
  expect(await call('importLiteAccount', { email: jane, preferences })).toMatchObject({
    errorCode: 0,
    ignoredParams: [{ paramName: 'preferences', warningCode: 403007 }],
  });
  expect(emailAccount(jane)?.preferences).toEqual({});
});
