// Measures the intake and the way to Gigya on this machine, as ratios within one run; writes docs/bench.md.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from './lib/build.mjs';
import { listenForStop } from './lib/interrupt.mjs';
import { fail, step } from './lib/log.mjs';
import { prepare } from './lib/prepare.mjs';
import { root } from './lib/project.mjs';
import { runTypescript } from './lib/run.mjs';
import { startTestCluster } from './lib/test-cluster.mjs';
import { startTestStack } from './lib/test-stack.mjs';

async function measure(cluster) {
  step('starting the application');
  const stack = await startTestStack(cluster);
  try {
    step('measuring, about a minute and a half');
    const env = { ...process.env, ...stack.env };
    return await runTypescript('scripts/bench/main.ts', { env, output: 'returned' });
  } finally {
    await stack.stop();
  }
}

async function main() {
  await prepare();
  await build();
  const cluster = await startTestCluster({ durable: true });
  try {
    const report = await measure(cluster);
    writeFileSync(path.join(root, 'docs', 'bench.md'), report);
    console.log(`\n${report}\nWritten to docs/bench.md`);
  } finally {
    await cluster.stop();
  }
}

listenForStop();
await main().catch(fail);
