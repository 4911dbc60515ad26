import { expect, it } from 'vitest';
import { setAccountInfo } from '@/lib/gigya/set-account-info';
import { answerOf, type Contract, codeOf } from './contract';
import { newToken, registerLite, writeWith } from './register-lite';

/** What a lite registration does (api.md sections 1.1 to 1.4). */
export function registrationContract(contract: Contract): void {
  const email = contract.newEmail();

  it('an e-mail address alone makes a lite account, whatever the schema requires (1.3)', async () => {
    const { UID } = answerOf(await registerLite({ contract, email }));
    contract.observe('Does a lite registration answer a UID (1.4)?', UID !== undefined);
  });

  it('a second registration updates it and leaves what it does not pass (1.2, 1.3)', async () => {
    const first = answerOf(
      await registerLite({ contract, email, profile: { firstName: 'Zoë', zip: '3290' } }),
    );
    const second = answerOf(await registerLite({ contract, email, profile: { zip: '1000' } }));
    contract.observe('Does a second registration answer the same UID (1.3)?', first.UID === second.UID);
    const account = await contract.find(email, ({ profile }) => profile?.zip === '1000');
    expect(account?.profile).toMatchObject({ email, firstName: 'Zoë', zip: '1000' });
  });

  it('the index shows it within half a minute, as lite and not full, with a token (1.5)', async () => {
    const account = await contract.find(email);
    expect(account).toMatchObject({ hasLiteAccount: true, hasFullAccount: false, email });
    expect(account?.token).toMatch(/./);
    expect(Date.parse(account?.created ?? '')).toBe(account?.createdTimestamp);
  });

  it('a token that there is not is refused (4.1)', async () => {
    const regToken = 'st2.s.passerelle-none';
    const code = codeOf(await writeWith({ contract, regToken, email: contract.newEmail() }));
    expect(String(code)).toMatch(/^40\d{4}$/);
    contract.observe('What does an unknown regToken answer (9.5)?', code);
  });

  it('a token may or may not be used again (8.3)', async () => {
    const regToken = await newToken(contract);
    const own = contract.newEmail();
    answerOf(await writeWith({ contract, regToken, email: own }));
    const again = await writeWith({ contract, regToken, email: own });
    contract.observe('What does a used regToken answer for the same address (9.5)?', codeOf(again));
    const other = await writeWith({ contract, regToken, email: contract.newEmail() });
    contract.observe('What does a used regToken answer for another address (9.5)?', codeOf(other));
  });

  it('an address in capitals is the same account or another (8.3)', async () => {
    const lower = contract.newEmail();
    const first = answerOf(await registerLite({ contract, email: lower }));
    const capitals = lower.replace('passerelle', 'PASSERELLE');
    const regToken = await newToken(contract);
    const second = await contract.call((to) =>
      setAccountInfo({ ...to, regToken, profile: { email: capitals } }),
    );
    const isSame = first.UID !== undefined && first.UID === answerOf(second).UID;
    contract.observe('Is an address in capitals the same account (9.5)?', isSame);
    if (!isSame) return contract.wasWritten(capitals);
    // Written in its first form again, so that the search for it at the end, which minds capitals, finds it.
    answerOf(await registerLite({ contract, email: lower }));
    return undefined;
  });
}
