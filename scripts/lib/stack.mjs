import { setTimeout as sleep } from 'node:timers/promises';
import { startChild } from './child.mjs';
import { interrupted } from './interrupt.mjs';
import { Refusal } from './project.mjs';
import { typescriptArgs } from './run.mjs';
import { keepRunning } from './supervise.mjs';

const healthyWithinMs = 60_000;

/** Longer than a delivery may take, so that the worker finishes what it has begun. */
const stopWithinMs = 25_000;

/** How each piece is started. */
export const pieces = {
  web: ['scripts/web-server.mjs'],
  worker: typescriptArgs('scripts/worker.ts'),
  sandbox: typescriptArgs('scripts/sandbox.ts'),
};

/** The address under which this machine reaches the web server. */
export function localOrigin({ HOST, PORT }) {
  const host = { '0.0.0.0': '127.0.0.1', '::': '::1' }[HOST] ?? HOST;
  return `http://${host.includes(':') ? `[${host}]` : host}:${PORT}`;
}

async function isHealthy(origin) {
  try {
    const response = await fetch(`${origin}/api/health`, { signal: AbortSignal.timeout(5_000) });
    return response.status === 200;
  } catch {
    return false;
  }
}

async function untilHealthy(env) {
  const deadline = Date.now() + healthyWithinMs;
  while (!(await isHealthy(localOrigin(env)))) {
    interrupted.throwIfAborted();
    if (Date.now() > deadline) throw new Refusal('The web server was not healthy within 60 seconds.');
    await sleep(100);
  }
}

/**
 * Starts the web server, the worker and, where this is the demo, the sandbox.
 * @param {{ env: Record<string, string | undefined>, write?: (line: string) => void }} input
 * @returns the web server's end, its health, and stop() that lets everything finish what it does
 */
export function startStack({ env, write }) {
  const web = startChild({ name: 'web', args: pieces.web, env, write });
  const others = env.DEMO === '1' ? ['worker', 'sandbox'] : ['worker'];
  const kept = others.map((name) => keepRunning({ name, args: pieces[name], env, write }));
  const diedEarly = async () => {
    throw new Refusal(`The web server ended with ${await web.ended} before it was healthy.`);
  };
  return {
    ended: web.ended,
    healthy: () => Promise.race([untilHealthy(env), diedEarly()]),
    stop: () => Promise.all([web, ...kept].map((piece) => piece.stop(stopWithinMs))),
  };
}
