import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./worker-child.ts', import.meta.url));

/** A worker in a process of its own, which a test may kill or freeze. `name` tells its pushes apart. */
export function startWorkerProcess({ name, origin }: { name: string; origin: string }): ChildProcess {
  return spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', program], {
    env: { ...process.env, PARTNER_ORIGIN: origin, WORKER_NAME: name },
    stdio: 'inherit',
  });
}

/** Ends a worker process at once, frozen or not. */
export async function killWorkerProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
