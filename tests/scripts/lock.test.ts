import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockFolder, lockOwner } from '../../scripts/lib/lock.mjs';
import { fixture, killStarted, startScript } from './run-script';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'passerelle-lock-'));
});
afterEach(() => {
  killStarted();
  rmSync(folder, { recursive: true, force: true });
});

const take = () => lockFolder({ folder, command: 'npm run worker' });

it('a second start on a data folder is told who has it', async () => {
  const holder = startScript({ args: [fixture('hold-lock.mjs'), folder] });
  await holder.says(/held/);
  expect(take).toThrow(`The data folder ${folder} is in use by "npm start" (process ${holder.pid}).`);
});

it('the lock of a killed process is taken over', async () => {
  const holder = startScript({ args: [fixture('hold-lock.mjs'), folder] });
  await holder.says(/held/);
  holder.kill('SIGKILL');
  await holder.ended;
  take();
  expect(lockOwner(folder)).toMatchObject({ pid: process.pid, command: 'npm run worker' });
});

it('a lock whose process id now belongs to something else is taken over', () => {
  writeFileSync(path.join(folder, 'lock'), `${process.ppid}\n1\nnpm start\n`);
  take();
  expect(lockOwner(folder)?.pid).toBe(process.pid);
});

it('of many starts at once on a stale lock exactly one gets the folder', async () => {
  writeFileSync(path.join(folder, 'lock'), '999999999\n1\nnpm start\n');
  const starts = Array.from({ length: 6 }, () => startScript({ args: [fixture('hold-lock.mjs'), folder] }));
  const answers = await Promise.all(starts.map((start) => start.says(/held|in use/)));
  expect(answers.filter((answer) => answer === 'held')).toHaveLength(1);
});

it('a released folder is free', () => {
  take().release();
  expect(lockOwner(folder)).toBeUndefined();
});
