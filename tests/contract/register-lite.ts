import { initRegistration } from '@/lib/gigya/init-registration';
import { setAccountInfo } from '@/lib/gigya/set-account-info';
import { answerOf, type Contract } from './contract';

type Written = Awaited<ReturnType<typeof setAccountInfo>>;
type Content = Omit<Parameters<typeof setAccountInfo>[0], 'site' | 'signal' | 'UID' | 'regToken'>;

/** A new lite token. */
export async function newToken(contract: Contract): Promise<string> {
  return answerOf(await contract.call(initRegistration)).regToken;
}

/** Writes with a token and has the account deleted at the end, unless the write was refused. */
export async function writeWith(
  input: { contract: Contract; regToken: string; email: string } & Content,
): Promise<Written> {
  const { contract, regToken, email, ...content } = input;
  const profile = { ...content.profile, email };
  const result = await contract.call((to) => setAccountInfo({ ...to, ...content, regToken, profile }));
  if (result.kind !== 'refused') contract.wasWritten(email);
  return result;
}

/** The two calls of a lite registration. */
export async function registerLite(input: { contract: Contract; email: string } & Content): Promise<Written> {
  return writeWith({ ...input, regToken: await newToken(input.contract) });
}
