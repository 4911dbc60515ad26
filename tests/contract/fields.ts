import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { callMethod, type MethodResult } from '@/lib/gigya/call-method';
import { getSchema } from '@/lib/gigya/get-schema';
import { setAccountInfo } from '@/lib/gigya/set-account-info';
import { answerOf, type Contract, codeOf } from './contract';
import { newToken, registerLite } from './register-lite';

const outerCodes = [400006, 400009, 400020];

/** What may be written and what is refused (api.md sections 0.2, 4.2, 5 and 5.5). */
export function fieldsContract(contract: Contract): void {
  describe('the schema', () => {
    it('lists the fields of the profile with type and writer; e-mail is open to the client (5.1, 5.5)', async () => {
      const { profileSchema } = answerOf(await contract.call(getSchema));
      const { email, firstName, birthYear } = profileSchema.fields;
      expect(email?.writeAccess).toMatch(/^client(Modify|Create)$/);
      expect([email?.type, firstName?.type]).toEqual(['string', 'string']);
      expect(birthYear?.type).toMatch(/^(long|integer)$/);
    });

    it('holds no more than was asked for (5.5)', async () => {
      const schema = answerOf(await contract.call((to) => getSchema({ ...to, include: ['dataSchema'] })));
      expect(schema.dataSchema).toBeDefined();
      expect([schema.subscriptionsSchema, schema.preferencesSchema]).toEqual([undefined, undefined]);
    });

    it('leaves out what only the server may write, when asked (5.5)', async () => {
      const schema = answerOf(await contract.call((to) => getSchema({ ...to, filter: 'clientOnly' })));
      const access = Object.values(schema.profileSchema.fields).map(({ writeAccess }) => writeAccess);
      expect(access.length).toBeGreaterThan(0);
      expect(access).not.toContain('serverOnly');
    });
  });

  it('an e-mail address that is none is refused and named (4.2)', async () => {
    const regToken = await newToken(contract);
    const profile = { email: 'passerelle-contract' };
    const result = await contract.call((to) => setAccountInfo({ ...to, regToken, profile }));
    expect(outerCodes).toContain(codeOf(result));
    expect(fieldErrors(result)).toHaveProperty(['profile.email']);
    contract.observe('What are the outer and the inner code of a bad e-mail address (9.2)?', codes(result));
  });

  it('a text in a number field is refused and named (4.1)', async () => {
    const result = await registerWith({ birthYear: 'passerelle' });
    expect(outerCodes).toContain(codeOf(result));
    expect(fieldErrors(result)).toHaveProperty(['profile.birthYear']);
    contract.observe('What are the outer and the inner code of a text in birthYear (9.2)?', codes(result));
  });

  it('a field that the profile does not have is not written (4.1)', async () => {
    const result = await registerWith({ passerelleUnknown: 'x' });
    contract.observe('What does an unknown field of the profile answer (4.1)?', codes(result));
    expect(isWarned(result) ? 'a warning' : codeOf(result)).toBeOneOf(['a warning', ...outerCodes]);
  });

  it('a field of the server alone is not written with a token (0.2)', async () => {
    const { fields } = answerOf(await contract.call(getSchema)).profileSchema;
    const closed = ['nickname', 'bio', 'hometown', 'state'].find(
      (name) => fields[name]?.writeAccess === 'serverOnly',
    );
    if (!closed) return contract.observe('Which plain profile field is serverOnly here?', 'none');
    const result = await registerWith({ [closed]: 'x' });
    contract.observe('What are the outer and the inner code of a serverOnly field (9.2)?', codes(result));
    return expect(isWarned(result) ? 'a warning' : codeOf(result)).toBeOneOf(['a warning', ...outerCodes]);
  });

  it('a subscription of the site is switched on and shown by a search (5.3)', async () => {
    const { subscriptionsSchema = [] } = answerOf(await contract.call(getSchema));
    const open = subscriptionsSchema.find(
      ({ writeAccess, doubleOptIn }) => writeAccess !== 'serverOnly' && !doubleOptIn,
    );
    if (!open) return contract.observe('Which subscription can be written here without a mail?', 'none');
    const email = contract.newEmail();
    const subscriptions = { [open.id]: { email: { isSubscribed: true, tags: ['passerelle'] } } };
    answerOf(await registerLite({ contract, email, subscriptions }));
    const account = await contract.find(email);
    return expect(account?.subscriptions).toContainEqual(
      expect.objectContaining({ id: open.id, isSubscribed: true, tags: ['passerelle'] }),
    );
  });

  /** Writes what our own types do not let through. */
  async function registerWith(odd: object) {
    const [regToken, email] = [await newToken(contract), contract.newEmail()];
    const params = { regToken, profile: { email, ...odd } };
    const method = 'accounts.setAccountInfo';
    const result = await contract.call((to) => callMethod({ ...to, method, params, answer: z.object({}) }));
    if (result.kind !== 'refused') contract.wasWritten(email);
    return result;
  }
}

function fieldErrors(result: MethodResult<unknown>): Record<string, number> {
  if (result.kind === 'no_answer') return {};
  const { validationErrors } = result.envelope;
  return Object.fromEntries(validationErrors.map(({ fieldName, errorCode }) => [fieldName, errorCode]));
}

const isWarned = (result: MethodResult<unknown>): boolean =>
  result.kind === 'ok' && result.envelope.ignoredParams.length > 0;

const codes = (result: MethodResult<unknown>): string =>
  [codeOf(result), ...Object.values(fieldErrors(result))].join(', ');
