import 'server-only';
import { z } from 'zod';
import { accountFields } from './account-answer';
import type { GigyaSite } from './call';
import { callMethod, type MethodResult } from './call-method';
import { listOf, optionalCount, optionalText } from './lenient';

const answer = z.object({
  results: listOf(z.looseObject(accountFields)),
  objectsCount: optionalCount,
  totalCount: optionalCount,
  /** While there is more of an opened cursor. */
  nextCursorId: optionalText,
});

/** A query, or the next batch of one that was asked with `openCursor` (a cursor may be idle for 5 minutes). */
type Question =
  | {
      query: string;
      /** For queries `FROM accounts`: full accounts by default. */
      accountTypes?: 'full' | 'lite' | 'full,lite';
      openCursor?: boolean;
      cursorId?: never;
    }
  | { cursorId: string; query?: never; accountTypes?: never; openCursor?: never };

/**
 * Looks accounts up: `accounts.search`. Writes become visible after a second on average, after 30 at most. Texts in a
 * query need `quoteText`. `timeoutMs` is Gigya's own limit: 20,000 by default, 60,000 at most; 504001 when it is over
 * (api.md sections 1.5 and 6.1). The call ends with the site's `totalTimeoutMs` all the same.
 */
export async function search(
  input: { site: GigyaSite; signal: AbortSignal; timeoutMs?: number } & Question,
): Promise<MethodResult<z.infer<typeof answer>>> {
  const { site, signal, timeoutMs, query, accountTypes, openCursor, cursorId } = input;
  const params = { query, accountTypes, openCursor, cursorId, timeout: timeoutMs };
  return callMethod({ site, signal, method: 'accounts.search', params, answer });
}
