import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { log } from '../observability/log';
import type { Lane } from './lanes';
import { recordSettlements } from './record';
import type { Settlement } from './settlement';

const batchSize = 50;
const batchWindowMs = 2;
const longestPauseMs = 2_000;

export type Recorder = {
  add(settlement: Settlement): void;
  /** Resolves when everything added so far is written or the lane is lost. */
  drain(): Promise<void>;
};

/** PostgreSQL refuses the value itself: a later try would fail in the same way. */
const isRefusedValue = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^2[23]/.test(String(error.code));

/**
 * Collects settlements of a lane for at most 2 ms or 50 rows and writes them together. While the database is away it
 * tries again until the lane is lost; then a new owner takes what was not written.
 * @param onRecorded called after each write; `hasWoken` tells that somebody's next delivery is due
 */
export function createRecorder({
  lane,
  lost,
  now,
  onRecorded,
}: {
  lane: Lane;
  lost: AbortSignal;
  now: () => Date | null;
  onRecorded: (hasWoken: boolean) => void;
}): Recorder {
  const queue: Settlement[] = [];
  let writing: Promise<void> | undefined;

  /** @throws the error of a value that PostgreSQL refuses */
  async function write(batch: Settlement[]): Promise<void> {
    for (let pauseMs = 50; !lost.aborted; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      try {
        const { recorded, hasWoken } = await recordSettlements(lane, batch, now());
        const refused = batch.length - recorded.length;
        if (refused > 0) log().info({ ...lane, refused }, 'results of deliveries that were taken over');
        return onRecorded(hasWoken);
      } catch (err) {
        log().warn({ err, ...lane, rows: batch.length }, 'results could not be written');
        if (isRefusedValue(err)) throw err;
        await sleep(pauseMs, undefined, { signal: lost }).catch(() => undefined);
      }
    }
  }

  async function writeOneByOne(batch: Settlement[]): Promise<void> {
    for (const settlement of batch) {
      await write([settlement]).catch(() => write([withoutDetails(settlement)]));
    }
  }

  async function writeAll(): Promise<void> {
    while (queue.length > 0 && !lost.aborted) {
      if (queue.length < batchSize) await sleep(batchWindowMs);
      const batch = queue.splice(0, batchSize);
      await write(batch)
        .catch(() => writeOneByOne(batch))
        .catch((err: unknown) => log().error({ err, ...lane }, 'results were dropped'));
    }
    writing = undefined;
  }

  return {
    add(settlement) {
      queue.push(settlement);
      writing ??= writeAll();
    },
    async drain() {
      while (writing && !lost.aborted) await writing;
    },
  };
}

/** The same step with nothing in it that came from outside. */
const withoutDetails = (settlement: Settlement): Settlement => ({
  ...settlement,
  attempt: settlement.attempt && {
    ...settlement.attempt,
    fault: settlement.attempt.fault && 'internal_error',
    errorCode: null,
    message: null,
    calls: [],
    fieldsSent: [],
    warnings: [],
  },
});
