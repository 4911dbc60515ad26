import { createHash } from 'node:crypto';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { step } from './log.mjs';
import { hostedFormScriptKb } from './page-weight.mjs';
import { dataFolder, root } from './project.mjs';
import { runProgram } from './run.mjs';
import { installationSecret } from './secrets.mjs';
import { fingerprint, oncePer } from './stamp.mjs';

const sources = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema.prisma',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.mjs',
  'tsconfig.json',
  'postcss.config.mjs',
  'package-lock.json',
];

const standalone = path.join(root, '.next', 'standalone');

/** The web server's program in the finished build. */
export const serverFile = path.join(standalone, 'server.js');

// Next copies .env files into its output, where nobody would look for secrets.
function removeCopiedSettings() {
  for (const name of readdirSync(standalone)) {
    if (name.startsWith('.env')) rmSync(path.join(standalone, name));
  }
}

async function runBuild(actionsKey) {
  step('building the web application');
  const env = { ...process.env, NODE_ENV: 'production', NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey };
  await runProgram('next', ['build'], { env });
  cpSync(path.join(root, '.next', 'static'), path.join(standalone, '.next', 'static'), { recursive: true });
  cpSync(path.join(root, 'public'), path.join(standalone, 'public'), { recursive: true });
  removeCopiedSettings();
}

/**
 * Builds the web application where its sources changed since the last build.
 * The ids of the server actions are salted with the actions' key, so a build belongs to its key.
 */
export async function build() {
  const actionsKey = installationSecret({
    name: 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY',
    dataFolder: dataFolder(),
  });
  const keyMark = createHash('sha256').update(actionsKey).digest('hex');
  const key = `${fingerprint(sources, { without: ['lib/generated'] })} ${keyMark}`;
  const work = () => runBuild(actionsKey);
  const isNew = await oncePer({ name: 'build', key, makes: '.next/standalone/server.js', work });
  if (!isNew) step('the build is up to date');
  step(`the hosted form loads at most ${hostedFormScriptKb().toFixed(1)} kB of JavaScript (gzip)`);
}
