import { isAlive } from './process-alive.mjs';

const isGone = (supervisor) =>
  process.platform === 'win32' ? !isAlive(supervisor) : process.ppid !== supervisor;

/**
 * Stops this process, as SIGTERM would, when the one that started it was killed without a chance to say so.
 * Its end also closes our output, which must not end us before the work is finished.
 */
export function watchSupervisor() {
  const supervisor = Number(process.env.SUPERVISOR_PID);
  if (!supervisor) return;
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const timer = setInterval(() => {
    if (!isGone(supervisor)) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  timer.unref();
}
