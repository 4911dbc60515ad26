import { deleteLiteAccount } from '@/lib/gigya/delete-lite-account';
import { CallsSpent } from './call-budget';
import type { Call } from './contract';
import { createFinder, type Find } from './find-account';

/** Deletes the lite accounts of these addresses by the tokens that a search shows; those that are left come back. */
export async function deleteAccounts(input: {
  emails: Iterable<string>;
  call: Call;
  lookAgainMs: number;
}): Promise<string[]> {
  const find = createFinder(input);
  const left: string[] = [];
  for (const email of input.emails) {
    if (!(await isDeleted({ email, find, call: input.call }))) left.push(email);
  }
  return left;
}

async function isDeleted(input: { email: string; find: Find; call: Call }): Promise<boolean> {
  try {
    const emailAccountToken = (await input.find(input.email))?.token;
    if (emailAccountToken === undefined) return false;
    return (await input.call((to) => deleteLiteAccount({ ...to, emailAccountToken }))).kind === 'ok';
  } catch (error) {
    if (error instanceof CallsSpent) return false;
    throw error;
  }
}
