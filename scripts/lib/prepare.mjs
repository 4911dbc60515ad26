import { step } from './log.mjs';
import { run, runProgram } from './run.mjs';
import { requireNode } from './runtime.mjs';
import { fingerprint, oncePer } from './stamp.mjs';

const isWindows = process.platform === 'win32';
const npmOptions = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];

/** Everything is needed to build, whatever NODE_ENV says. */
async function install() {
  step('installing packages');
  const { NODE_ENV: _, ...env } = process.env;
  await run({ label: 'npm ci', command: 'npm', args: ['ci', ...npmOptions], env, shell: isWindows });
}

async function generateClient() {
  step('generating the database client');
  await runProgram('prisma', ['generate', '--no-hints'], { output: 'shown on failure' });
}

/** Installs the packages and generates the database client where they changed since the last time. */
export async function prepare() {
  requireNode();
  process.env.NEXT_TELEMETRY_DISABLED ??= '1';
  process.env.CHECKPOINT_DISABLE ??= '1';
  await oncePer({ name: 'install', key: fingerprint(['package.json', 'package-lock.json']), work: install });
  await oncePer({
    name: 'generate',
    key: fingerprint(['prisma/schema.prisma']),
    makes: 'lib/generated/prisma/client.ts',
    work: generateClient,
  });
}
