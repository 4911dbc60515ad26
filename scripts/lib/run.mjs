import { spawn } from 'node:child_process';
import path from 'node:path';
import { interrupted } from './interrupt.mjs';
import { Refusal, root } from './project.mjs';
import { nodeProgram, projectPath } from './runtime.mjs';

/** A command failed, and its own output has said why. */
export class CommandFailed extends Refusal {}

const outputs = {
  shown: ['inherit', 'inherit', 'inherit'],
  returned: ['inherit', 'pipe', 'inherit'],
  'shown on failure': ['inherit', 'pipe', 'pipe'],
};

function collect(child) {
  const chunks = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString('utf8');
}

/**
 * Runs a command in the project's folder and waits for its end; being asked to stop ends it too.
 * @param {{ label: string, command: string, args: string[], env?: Record<string, string | undefined>, output?: keyof typeof outputs, shell?: boolean }} input
 * @returns {Promise<string>} what it printed, unless that was shown at once
 */
export function run({ label, command, args, env = process.env, output = 'shown', shell = false }) {
  interrupted.throwIfAborted();
  return new Promise((resolve, reject) => {
    const stdio = outputs[output];
    const child = spawn(command, args, { cwd: root, stdio, env: { ...env, PATH: projectPath() }, shell });
    const printed = collect(child);
    const stop = () => child.kill('SIGTERM');
    interrupted.addEventListener('abort', stop, { once: true });
    child.on('error', (error) => reject(new CommandFailed(`${label} cannot be run: ${error.message}`)));
    child.on('close', (code, signal) => {
      interrupted.removeEventListener('abort', stop);
      if (interrupted.aborted) return reject(interrupted.reason);
      if (code === 0) return resolve(printed());
      process.stderr.write(printed());
      return reject(new CommandFailed(`${label} ended with ${code ?? signal}.`));
    });
  });
}

const programs = {
  biome: ['@biomejs', 'biome', 'bin', 'biome'],
  knip: ['knip', 'bin', 'knip.js'],
  next: ['next', 'dist', 'bin', 'next'],
  playwright: ['@playwright', 'test', 'cli.js'],
  prisma: ['prisma', 'build', 'index.js'],
  tsc: ['typescript', 'bin', 'tsc'],
  vitest: ['vitest', 'vitest.mjs'],
};

/**
 * Runs a program of an installed package with the project's Node.
 * @param {keyof typeof programs} name
 */
export const runProgram = (name, args, options = {}) =>
  run({
    label: [name, ...args].join(' '),
    command: nodeProgram(),
    args: [path.join(root, 'node_modules', ...programs[name]), ...args],
    ...options,
  });

/** How to run a TypeScript file of the project: as the server does, with `server-only` being empty. */
export const typescriptArgs = (file) => ['--conditions=react-server', '--import', 'tsx', file];

/** Runs a TypeScript file of the project to its end. */
export const runTypescript = (file, options = {}) =>
  run({ label: file, command: nodeProgram(), args: typescriptArgs(file), ...options });
