import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../..', import.meta.url));
export const fixture = (name: string) => fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url));

type Run = {
  args: string[];
  env?: Record<string, string>;
  program?: string;
  account?: { uid: number; gid: number };
};
type Ended = { code: number | null; output: string };

const started = new Set<ChildProcess>();

/** Starts Node on a script with an environment that holds nothing but what the test says. */
export function startScript({ args, env = {}, program = process.execPath, account }: Run) {
  const child = spawn(program, args, {
    cwd: account ? '/' : repository,
    env: { NODE_ENV: 'test', PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    ...account,
  });
  started.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const ended = once(child, 'close').then((): Ended => {
    started.delete(child);
    return { code: child.exitCode, output };
  });
  const says = (pattern: RegExp) =>
    until(
      () => pattern.exec(output)?.[0],
      () => output,
    );
  return { pid: child.pid ?? 0, kill: (signal: NodeJS.Signals) => child.kill(signal), ended, says };
}

/** Runs a script to its end. */
export const runScript = (run: Run): Promise<Ended> => startScript(run).ended;

/** Ends what a failed test left running. */
export function killStarted(): void {
  for (const child of started) child.kill('SIGKILL');
}

/** Waits, half a minute at most, until something is there. */
export async function until<T>(look: () => T | undefined | false, explain = () => ''): Promise<T> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    const found = look();
    if (found) return found;
    await sleep(10);
  }
  throw new Error(`It did not happen within 30 seconds. ${explain()}`);
}
