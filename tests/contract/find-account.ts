import { setTimeout as pause } from 'node:timers/promises';
import { search } from '@/lib/gigya/search';
import { emailQuery } from '@/lib/gigya/search-query';
import type { Call } from './contract';

const LOOKS = 13;

type Answered = Extract<Awaited<ReturnType<typeof search>>, { kind: 'ok' }>['answer'];
type Account = Answered['results'][number];

/**
 * Asks the index until it knows an address and the account is as wanted. Undefined after thirteen looks, which on a
 * foreign server is the half minute that Gigya may take (api.md section 1.5), or when searching is refused.
 */
export type Find = (email: string, isWanted?: (account: Account) => boolean) => Promise<Account | undefined>;

export function createFinder(input: { call: Call; lookAgainMs: number }): Find {
  return async (email, isWanted = () => true) => {
    for (let look = 1; look <= LOOKS; look += 1) {
      const result = await input.call((to) => search({ ...to, query: emailQuery({ email }) }));
      if (result.kind === 'refused') return undefined;
      const account = result.kind === 'ok' ? result.answer.results.find(isWanted) : undefined;
      if (account) return account;
      await pause(input.lookAgainMs);
    }
    return undefined;
  };
}
