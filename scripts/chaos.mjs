// Kills, freezes and starves the workers for a minute and checks that nothing was lost; writes docs/chaos.md.
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { listenForStop } from './lib/interrupt.mjs';
import { fail, step } from './lib/log.mjs';
import { freePort } from './lib/port.mjs';
import { prepare } from './lib/prepare.mjs';
import { root } from './lib/project.mjs';
import { runTypescript } from './lib/run.mjs';
import { startTestCluster } from './lib/test-cluster.mjs';

async function environment(databaseUrl) {
  const sandboxPort = String(await freePort());
  return {
    ...process.env,
    DATABASE_URL: databaseUrl,
    DATABASE_DIRECT_URL: '',
    DATABASE_EMBEDDED: '1',
    DEMO: '1',
    HOST: '127.0.0.1',
    SANDBOX_PORT: sandboxPort,
    GIGYA_SANDBOX_ORIGIN: `http://127.0.0.1:${sandboxPort}`,
    ENCRYPTION_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
  };
}

async function main() {
  await prepare();
  const cluster = await startTestCluster({ durable: true });
  try {
    const env = await environment(cluster.templateUrl);
    await runTypescript('prisma/seed.ts', { env });
    step('making trouble');
    const report = await runTypescript('scripts/chaos/main.ts', { env, output: 'returned' });
    writeFileSync(path.join(root, 'docs', 'chaos.md'), report);
    console.log(`\n${report}\nWritten to docs/chaos.md`);
  } finally {
    await cluster.stop();
  }
}

listenForStop();
await main().catch(fail);
