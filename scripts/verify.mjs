// What can be checked without a database: format, lint, types, unused code and the boundaries between the parts.
import { listenForStop } from './lib/interrupt.mjs';
import { fail, step } from './lib/log.mjs';
import { prepare } from './lib/prepare.mjs';
import { Refusal } from './lib/project.mjs';
import { CommandFailed, runProgram } from './lib/run.mjs';

const checks = [
  { name: 'format and lint', program: 'biome', args: ['ci', '--error-on-warnings', '.'] },
  { name: 'route types', program: 'next', args: ['typegen'] },
  { name: 'types', program: 'tsc', args: ['--noEmit'] },
  { name: 'unused code', program: 'knip', args: [] },
  { name: 'architecture', program: 'vitest', args: ['run', '--project', 'unit', 'tests/architecture'] },
];

/** Runs every check, so that one run shows everything that is wrong. */
async function runChecks() {
  const failed = [];
  for (const { name, program, args } of checks) {
    step(name);
    try {
      await runProgram(program, args);
    } catch (error) {
      if (!(error instanceof CommandFailed)) throw error;
      failed.push(name);
    }
  }
  if (failed.length > 0) throw new Refusal(`Not in order: ${failed.join(', ')}.`);
}

listenForStop();
try {
  await prepare();
  await runChecks();
  step('everything is in order');
} catch (error) {
  fail(error);
}
