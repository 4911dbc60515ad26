import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startChild } from '../../scripts/lib/child.mjs';
import { isAlive } from '../../scripts/lib/process-alive.mjs';
import { keepRunning } from '../../scripts/lib/supervise.mjs';
import { fixture, killStarted, startScript, until } from './run-script';

let folder = '';
let diary = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'passerelle-pieces-'));
  diary = path.join(folder, 'diary');
});
afterEach(() => {
  killStarted();
  rmSync(folder, { recursive: true, force: true });
});

const written = () => readFileSync(diary, 'utf8');
const firstPid = () => Number(written().match(/started (\d+)/)?.[1]);
const untilStarted = () => until(() => existsSync(diary) && firstPid());
const busy = (finishMs: number) => [fixture('busy-piece.mjs'), diary, String(finishMs)];

it('a piece that is asked to stop finishes what it does', async () => {
  const lines: string[] = [];
  const write = (line: string) => void lines.push(line);
  const child = startChild({ name: 'worker', args: busy(100), env: process.env, write });
  await untilStarted();
  await until(() => lines.length > 0);
  await child.stop(10_000);
  expect(written()).toContain('finished');
  expect(new Set(lines)).toEqual(new Set(['[worker] working']));
});

it('a piece that does not come to an end is ended at the deadline', async () => {
  const child = startChild({ name: 'worker', args: busy(60_000), env: process.env, write: () => undefined });
  await untilStarted();
  expect(await child.stop(100)).toBe('SIGKILL');
  expect(written()).not.toContain('finished');
});

it('a piece stops in order when its supervisor was killed with kill -9', async () => {
  const supervisor = startScript({ args: [fixture('supervisor.mjs'), fixture('busy-piece.mjs'), diary] });
  await untilStarted();
  const pid = firstPid();
  supervisor.kill('SIGKILL');
  await until(() => !isAlive(pid));
  expect(written()).toContain('finished');
});

it('a piece that dies by itself is started again', async () => {
  const piece = { name: 'worker', args: busy(0), env: process.env, write: () => undefined };
  const kept = keepRunning({ ...piece, pauseMs: () => 10 });
  await untilStarted();
  process.kill(firstPid(), 'SIGKILL');
  await until(() => written().match(/started/g)?.length === 2);
  await kept.stop(10_000);
  expect(written().match(/finished/g)).toHaveLength(1);
});
