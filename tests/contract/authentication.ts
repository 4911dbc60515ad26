import { describe, expect, it } from 'vitest';
import { getJwtPublicKey } from '@/lib/gigya/get-jwt-public-key';
import { getSchema } from '@/lib/gigya/get-schema';
import { initRegistration } from '@/lib/gigya/init-registration';
import { newKeyPair } from '@/lib/gigya/sandbox/new-key-pair';
import { search } from '@/lib/gigya/search';
import { emailQuery } from '@/lib/gigya/search-query';
import { setAccountInfo } from '@/lib/gigya/set-account-info';
import { answerOf, type Contract, codeOf } from './contract';
import type { ServerKeys } from './read-settings';

const WRONG_SECRET = 'cGFzc2VyZWxsZS13cm9uZy1zZWNyZXQtMDEyMzQ1Njc=';
const refusedCode = /^40\d{4}$/;
const nobody = 'AKpasserelleNobody';
const reserved = `Zoë Łukasz 李 !*'();:@&=+$,/?#[]%~-_.`;

/** Who may call (api.md sections 2 and 4.2). */
export function authenticationContract(contract: Contract): void {
  describe.each(contract.keys)('with $kind', (keys) => {
    it('calls are let in whatever characters they carry (2)', async () => {
      const { regToken } = answerOf(await contract.call(initRegistration, keys));
      const email = contract.newEmail();
      const profile = { email, firstName: reserved };
      const result = await contract.call((to) => setAccountInfo({ ...to, regToken, profile }), keys);
      if (result.kind !== 'refused') contract.wasWritten(email);
      expect(codeOf(result)).toBe(0);
    });

    it('keys that do not belong together are refused (4.1, 4.2)', async () => {
      const code = codeOf(await contract.call(getSchema, withWrongSecret(keys)));
      if (keys.kind === 'bearer') {
        expect(String(code)).toMatch(refusedCode);
        contract.observe('What does a bearer token of a foreign private key answer (8.2)?', code);
      } else expect(code).toBe(keys.kind === 'secret' ? 403010 : 403003);
    });

    it('a user key that there is not is refused with 403005 (4.2)', async () => {
      const code = codeOf(await contract.call(getSchema, { ...keys, userKey: nobody }));
      if (keys.kind === 'secret') return expect(code).toBe(403005);
      contract.observe(`What does an unknown user key answer with ${keys.kind} (8.2)?`, code);
      return expect(String(code)).toMatch(refusedCode);
    });
  });

  const apiKey = contract.keys[0]?.apiKey ?? '';
  const anonymous = { kind: 'anonymous', apiKey } as const;

  it('an API key that there is not is refused with 400093 (4.2)', async () => {
    const result = await contract.call(initRegistration, { kind: 'anonymous', apiKey: '4_passerelle_none' });
    expect(codeOf(result)).toBe(400093);
  });

  it('a registration can be opened with the API key alone, as browsers do (1.1)', async () => {
    expect(codeOf(await contract.call(initRegistration, anonymous))).toBe(0);
  });

  it('a search cannot be made with the API key alone (8.2)', async () => {
    const query = emailQuery({ email: contract.newEmail() });
    const code = codeOf(await contract.call((to) => search({ ...to, query }), anonymous));
    expect(String(code)).toMatch(refusedCode);
    contract.observe('What does a search without keys answer (8.2)?', code);
  });

  it('the public keys can be read with the API key alone (6.3)', async () => {
    const { keys } = answerOf(await contract.call(getJwtPublicKey, anonymous));
    expect(keys.every(({ kid }) => kid !== undefined)).toBe(true);
  });
}

function withWrongSecret(keys: ServerKeys): ServerKeys {
  if (keys.kind === 'bearer') return { ...keys, privateKey: newKeyPair().privateKeyPem };
  return { ...keys, secret: WRONG_SECRET };
}
