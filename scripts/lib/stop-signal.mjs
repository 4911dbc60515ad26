import { watchSupervisor } from './watch-supervisor.mjs';

/**
 * For a piece: aborted when it is asked to stop or its supervisor is gone. What is not finished by then is cut off
 * after `withinMs`.
 * @param {{ withinMs: number }} input
 * @returns {AbortSignal}
 */
export function stopSignal({ withinMs }) {
  const controller = new AbortController();
  const stop = () => {
    controller.abort();
    setTimeout(() => process.exit(1), withinMs).unref();
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.once(signal, stop);
  watchSupervisor();
  return controller.signal;
}
