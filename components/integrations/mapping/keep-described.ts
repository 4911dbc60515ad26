import type { ActionError, ActionResult } from '@/lib/actions/result';
import type { DescribedConnection } from '@/lib/integrations/describe-connection';

export type Described = DescribedConnection;
/** What was answered last, and to what. */
export type Answered = {
  /** The question, as text; null before the first answer. */
  question: string | null;
  /** The website whose settings were described, with the integration. */
  scope: string;
  described: Described | null;
  failure: ActionError | null;
};

type Reply = { question: string; scope: string; answer: ActionResult<Described> };

/** A view stays while its settings are being typed and mean nothing for a moment, but not for another website. */
export function keepDescribed(before: Answered, { question, scope, answer }: Reply): Answered {
  const last = before.scope === scope ? before.described : null;
  if (!answer.ok) return { question, scope, described: last, failure: answer.error };
  const described = { ...answer.data, view: answer.data.view ?? last?.view ?? null };
  return { question, scope, described, failure: null };
}
