import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answeringServer } from './answering-server.fixture';
import type { GigyaSite } from './call';
import type { MethodResult } from './call-method';
import { deleteLiteAccount } from './delete-lite-account';
import { findIdentifiers } from './find-identifiers';
import { getAccountInfo } from './get-account-info';
import { getJwtPublicKey } from './get-jwt-public-key';
import { getLiteToken } from './get-lite-token';
import { getSchema } from './get-schema';
import { importLiteAccount } from './import-lite-account';
import { initRegistration } from './init-registration';
import { isAvailableLoginId } from './is-available-login-id';
import { search } from './search';
import { setAccountInfo } from './set-account-info';

type To = { site: GigyaSite; signal: AbortSignal };

const partner = answeringServer();
const email = 'a@mail.com';
const calls: [name: string, call: (to: To) => Promise<MethodResult<unknown>>][] = [
  ['initRegistration', initRegistration],
  ['setAccountInfo', (to) => setAccountInfo({ ...to, regToken: 't', profile: { email } })],
  ['importLiteAccount', (to) => importLiteAccount({ ...to, email })],
  ['getSchema', getSchema],
  ['search', (to) => search({ ...to, query: 'SELECT * FROM emailAccounts' })],
  ['findIdentifiers', (to) => findIdentifiers({ ...to, id: email })],
  ['getAccountInfo', (to) => getAccountInfo({ ...to, email })],
  ['isAvailableLoginId', (to) => isAvailableLoginId({ ...to, loginId: email })],
  ['deleteLiteAccount', (to) => deleteLiteAccount({ ...to, emailAccountToken: 'f00' })],
  ['getLiteToken', (to) => getLiteToken({ ...to, email })],
  ['getJwtPublicKey', getJwtPublicKey],
];

const accountKeys = ['UID', 'token', 'profile', 'subscriptions', 'hasLiteAccount', 'createdTimestamp'];
const keys = ['regToken', 'identifiers', 'isAvailable', 'keys', 'kty', 'n', 'e', 'results', 'nextCursorId']
  .concat(['profileSchema', 'dataSchema', 'subscriptionsSchema', 'preferencesSchema', 'fields', '__proto__'])
  .concat(['validationErrors', 'ignoredParams', 'email', 'errorMessage', ...accountKeys]);

/** Trees whose keys are those that the parsers look for, and whose values are anything. */
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof({ depthSize: 'small' }, fc.jsonValue(), fc.array(tie('tree')), tie('branch')),
  branch: fc.dictionary(fc.constantFrom(...keys), tie('tree'), { noNullPrototype: true }),
}));
const answers = fc.dictionary(fc.constantFrom(...keys), tree, { noNullPrototype: true });

describe('an odd success', () => {
  it.each(calls)('of %s is read, or is no readable answer, and never an exception', async (_name, call) => {
    await fc.assert(
      fc.asyncProperty(answers, async (answer) => {
        partner.answers(answer);
        const result = await call(partner.to());
        expect(result.kind === 'no_answer' ? result.reason : result.kind).toBeOneOf(['ok', 'unreadable']);
      }),
      { numRuns: 25 },
    );
  });

  it.each(calls)('of %s that was cut off is no readable answer', async (_name, call) => {
    const whole = '{"errorCode":0,"callId":"c0ffee","regToken":"t","token":"t","results":[{"UID":"u1"}]}';
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), async (end) => {
        partner.answers(whole.slice(0, end));
        expect(await call(partner.to())).toMatchObject({ kind: 'no_answer', reason: 'unreadable' });
      }),
      { numRuns: 10 },
    );
  });
});
