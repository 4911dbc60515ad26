import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { setTimeout as pause } from 'node:timers/promises';

const REQUEST_SENT = 'undici:request:create';

/** There are no calls left. */
export class CallsSpent extends Error {}

export type CallBudget = {
  /** One call at a time, each after the pause. `keep` calls are left over for later work. */
  spend<Result>(work: () => Promise<Result>, keep?: number): Promise<Result>;
  sent(): number;
  close(): void;
};

/**
 * Allows so many requests and no more, those that the client repeats by itself included: the client's own channel of
 * requests is counted. What goes beyond is refused before it is sent.
 */
export function createCallBudget(input: { limit: number; pauseMs: number }): CallBudget {
  let sent = 0;
  let last: Promise<unknown> = Promise.resolve();
  const count = () => {
    sent += 1;
  };
  subscribe(REQUEST_SENT, count);
  return {
    spend(work, keep = 0) {
      const turn = last.then(async () => {
        if (sent >= input.limit - keep) throw new CallsSpent(`No more than ${input.limit} calls are made.`);
        await pause(input.pauseMs);
        return work();
      });
      last = turn.catch(() => undefined);
      return turn;
    },
    sent: () => sent,
    close: () => void unsubscribe(REQUEST_SENT, count),
  };
}
