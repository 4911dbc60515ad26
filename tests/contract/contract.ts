import { randomUUID } from 'node:crypto';
import type { GigyaKeys, GigyaSite } from '@/lib/gigya/call';
import type { MethodResult } from '@/lib/gigya/call-method';
import { closeGigyaConnections } from '@/lib/gigya/connection-pool';
import { createCallBudget } from './call-budget';
import { deleteAccounts } from './delete-accounts';
import { createFinder, type Find } from './find-account';
import { openPlace } from './open-place';
import { readSettings, type ServerKeys } from './read-settings';

const CALLS_IN_ALL = 150;
const CALLS_TO_CLEAN_UP = 45;

export type Call = <Result>(
  work: (to: { site: GigyaSite; signal: AbortSignal }) => Promise<Result>,
  keys?: GigyaKeys,
) => Promise<Result>;

/** A server under test: how it is called, which addresses may be used there, and what was seen of it. */
export type Contract = {
  name: string;
  /** Each way to authenticate, that of the general tests first. */
  keys: readonly ServerKeys[];
  fullAccountUid: string | undefined;
  /** One call, with the first keys where none are given. */
  call: Call;
  find: Find;
  /** An address that nobody has; `wasWritten` has it deleted at the end. */
  newEmail(): string;
  wasWritten(email: string): void;
  /** Keeps, for the end, how a question that the documentation leaves open is answered here. */
  observe(question: string, answer: unknown): void;
  close(): Promise<void>;
};

/** Opens what the variables of the environment name (docs/contract.md). */
export async function openContract(): Promise<Contract> {
  const settings = readSettings(process.env);
  const { name, keys, site, lookAgainMs, close } = await openPlace(settings);
  const [firstKeys] = keys;
  if (!firstKeys) throw new Error('There are no keys to call with.');
  const budget = createCallBudget({ limit: CALLS_IN_ALL, pauseMs: settings.pauseMs });
  const { signal } = new AbortController();
  const callKeeping =
    (keep: number): Call =>
    (work, credentials = firstKeys) =>
      budget.spend(() => work({ site: site(credentials), signal }), keep);
  const call = callKeeping(CALLS_TO_CLEAN_UP);
  const written = new Set<string>();
  const observed: string[] = [];
  return {
    name,
    keys,
    fullAccountUid: settings.fullAccountUid,
    call,
    find: createFinder({ call, lookAgainMs }),
    newEmail: () => `passerelle-contract+${randomUUID()}@example.com`,
    wasWritten: (email) => void written.add(email),
    observe: (question, answer) => void observed.push(`- ${question} ${String(answer)}`),
    async close() {
      const left = await deleteAccounts({ emails: written, call: callKeeping(0), lookAgainMs });
      console.log([`What the documentation leaves open, on ${name}:`, ...observed].join('\n'));
      console.log(`${budget.sent()} calls were made.`);
      budget.close();
      await closeGigyaConnections();
      await close();
      if (left.length > 0) throw new Error(`These accounts are left: ${left.join(', ')}`);
    },
  };
}

/** The answer of a call that must succeed. */
export function answerOf<Answer>(result: MethodResult<Answer>): Answer {
  if (result.kind === 'ok') return result.answer;
  throw new Error(`${result.call.endpoint} should have succeeded and answered ${codeOf(result)}.`);
}

/** The error code of a call, 0 for a success; the reason where no answer could be read. */
export const codeOf = (result: MethodResult<unknown>): number | string =>
  result.kind === 'no_answer' ? result.reason : result.envelope.errorCode;
