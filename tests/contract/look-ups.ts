import { beforeAll, expect, it } from 'vitest';
import { findIdentifiers } from '@/lib/gigya/find-identifiers';
import { getAccountInfo } from '@/lib/gigya/get-account-info';
import { getLiteToken } from '@/lib/gigya/get-lite-token';
import { isAvailableLoginId } from '@/lib/gigya/is-available-login-id';
import { search } from '@/lib/gigya/search';
import { emailQuery } from '@/lib/gigya/search-query';
import { answerOf, type Contract, codeOf } from './contract';
import { registerLite, writeWith } from './register-lite';

const LOGIN_HARVESTING = 403026;

/** How an account is found (api.md sections 1.4, 1.5 and 1.7). */
export function lookUpContract(contract: Contract): void {
  const email = contract.newEmail();
  let uid: string | undefined;

  beforeAll(async () => {
    uid = answerOf(await registerLite({ contract, email, profile: { firstName: 'Zoë' } })).UID;
    await contract.find(email);
  }, 120_000);

  it('a search in accounts shows full accounts alone unless told otherwise (1.5)', async () => {
    const query = emailQuery({ email, from: 'accounts' });
    expect(answerOf(await contract.call((to) => search({ ...to, query }))).results).toEqual([]);
  });

  it('a search in accounts shows lite accounts when asked, which are not registered (1.5)', async () => {
    const query = emailQuery({ email, from: 'accounts' });
    const { results } = answerOf(await contract.call((to) => search({ ...to, query, accountTypes: 'lite' })));
    expect(results.map(({ isRegistered }) => isRegistered ?? false)).toEqual([false]);
    expect(results[0]?.subscriptions).toBeUndefined();
  });

  it('an address with quotes in it is a text to the search and no syntax (1.5)', async () => {
    const query = emailQuery({ email: `" OR profile.email != "` });
    const result = await contract.call((to) => search({ ...to, query }));
    contract.observe('What does a search for an address with quotes answer (1.5)?', codeOf(result));
    expect(result.kind === 'ok' ? result.answer.results : []).toEqual([]);
  });

  it('an address that nobody has is free for a login, where the site tells (1.5)', async () => {
    const free = await contract.call((to) => isAvailableLoginId({ ...to, loginId: contract.newEmail() }));
    expect(free.kind === 'ok' ? free.answer.isAvailable : codeOf(free)).toBeOneOf([true, LOGIN_HARVESTING]);
    const lite = await contract.call((to) => isAvailableLoginId({ ...to, loginId: email }));
    const answer = lite.kind === 'ok' ? lite.answer.isAvailable : codeOf(lite);
    contract.observe('Is the address of a lite account free for a login (1.5)?', answer);
  });

  it('identifiers.find may or may not know lite accounts (1.5)', async () => {
    const known = await contract.call((to) => findIdentifiers({ ...to, id: email }));
    const isFound = known.kind === 'ok' ? known.answer.uid !== null : codeOf(known);
    contract.observe('Does identifiers.find know a lite account (1.5)?', isFound);
    const unknown = await contract.call((to) => findIdentifiers({ ...to, id: contract.newEmail() }));
    contract.observe('What does identifiers.find answer for nobody (8.4)?', codeOf(unknown));
  });

  it('getAccountInfo refuses a UID that there is not with 403005 (1.4)', async () => {
    const result = await contract.call((to) => getAccountInfo({ ...to, UID: '0'.repeat(32) }));
    expect(codeOf(result)).toBe(403005);
  });

  it('getAccountInfo may or may not serve lite accounts (1.4, 1.5)', async () => {
    const byEmail = await contract.call((to) => getAccountInfo({ ...to, email }));
    contract.observe(
      'What does getAccountInfo answer for the address of a lite account (1.5)?',
      codeOf(byEmail),
    );
    const known = uid;
    if (known === undefined) return;
    const byUid = await contract.call((to) => getAccountInfo({ ...to, UID: known, include: ['profile'] }));
    contract.observe('What does getAccountInfo answer for the UID of a lite account (1.4)?', codeOf(byUid));
  });

  it('a lite account gives a token by its address and by its e-mail token (1.7)', async () => {
    const byEmail = answerOf(await contract.call((to) => getLiteToken({ ...to, email })));
    const emailToken = (await contract.find(email))?.token ?? '';
    answerOf(await contract.call((to) => getLiteToken({ ...to, emailToken })));
    const result = await writeWith({
      contract,
      regToken: byEmail.token,
      email,
      profile: { lastName: 'Doe' },
    });
    contract.observe('What does a write with a token of getLiteToken answer (1.7)?', codeOf(result));
  });

  const UID = contract.fullAccountUid;
  if (UID === undefined) return;
  it('a full account is read by its UID and is registered (1.4)', async () => {
    const account = answerOf(await contract.call((to) => getAccountInfo({ ...to, UID })));
    expect(account).toMatchObject({ UID, isRegistered: true });
  });
}
