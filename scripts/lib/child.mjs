import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { onSecondRequest } from './interrupt.mjs';
import { root } from './project.mjs';
import { nodeProgram, projectPath } from './runtime.mjs';

const isWindows = process.platform === 'win32';
const living = new Set();

onSecondRequest(() => {
  for (const child of living) killGroup(child);
});

function killGroup(child) {
  try {
    if (isWindows) child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

function prefixLines({ child, name, write }) {
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => write(`[${name}] ${line}`));
  }
}

/**
 * Starts one piece in a process group of its own, so that Ctrl-C reaches its supervisor alone.
 * @param {{ name: string, args: string[], env: Record<string, string | undefined>, write?: (line: string) => void }} input
 */
export function startChild({ name, args, env, write = console.log }) {
  const child = spawn(nodeProgram(), args, {
    cwd: root,
    detached: !isWindows,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...env, NODE_ENV: 'production', PATH: projectPath(), SUPERVISOR_PID: String(process.pid) },
  });
  living.add(child);
  prefixLines({ child, name, write });
  const ended = new Promise((resolve) => {
    const end = (how) => {
      living.delete(child);
      resolve(how);
    };
    child.once('error', (error) => end(error.message));
    child.once('close', (code, signal) => end(code ?? signal));
  });
  return { name, pid: child.pid, ended, stop: (withinMs) => stop({ child, ended, withinMs }) };
}

/** Asks the piece to finish what it does, and ends it when it takes too long. */
async function stop({ child, ended, withinMs }) {
  child.kill('SIGTERM');
  const timer = setTimeout(() => killGroup(child), withinMs);
  const how = await ended;
  clearTimeout(timer);
  return how;
}
