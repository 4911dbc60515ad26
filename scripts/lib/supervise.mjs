import { setTimeout as sleep } from 'node:timers/promises';
import { startChild } from './child.mjs';
import { step } from './log.mjs';

const longestPauseMs = 30_000;
const soundAfterMs = 60_000;

/** The pause before the next start of a piece that has died `deaths` times in a row: 1, 2, 4 ... 30 seconds. */
export const restartPauseMs = (deaths) => Math.min(longestPauseMs, 1_000 * 2 ** (deaths - 1));

/**
 * Keeps one piece running until stop(): says so when it dies by itself and starts it again after a growing pause.
 * @param {{ name: string, args: string[], env: Record<string, string | undefined>, write?: (line: string) => void, pauseMs?: typeof restartPauseMs }} input
 */
export function keepRunning({ pauseMs = restartPauseMs, ...piece }) {
  const stopping = new AbortController();
  let child = startChild(piece);
  let deaths = 0;
  const loop = async () => {
    while (true) {
      const startedAt = Date.now();
      const how = await child.ended;
      if (stopping.signal.aborted) return;
      deaths = Date.now() - startedAt > soundAfterMs ? 1 : deaths + 1;
      step(`the ${piece.name} ended with ${how}; starting it again in ${pauseMs(deaths) / 1_000} s`);
      await sleep(pauseMs(deaths), undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      child = startChild(piece);
    }
  };
  const looping = loop();
  const stop = async (withinMs) => {
    stopping.abort();
    await child.stop(withinMs);
    await looping;
  };
  return { name: piece.name, stop };
}
