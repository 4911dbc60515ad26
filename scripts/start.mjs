// Everything from a bare checkout: installs, database, migrations, demo, build, then web server, worker and sandbox.
import { announce } from './lib/announce.mjs';
import { build } from './lib/build.mjs';
import { startEmbeddedDatabase } from './lib/database.mjs';
import { pieceEnvironment } from './lib/environment.mjs';
import { Interruption, interrupted, listenForStop, untilInterrupted } from './lib/interrupt.mjs';
import { lockFolder } from './lib/lock.mjs';
import { fail, step } from './lib/log.mjs';
import { migrate } from './lib/migrate.mjs';
import { requirePort } from './lib/port.mjs';
import { prepare } from './lib/prepare.mjs';
import { dataFolder, Refusal } from './lib/project.mjs';
import { runTypescript } from './lib/run.mjs';
import { requireNode } from './lib/runtime.mjs';
import { loadSettings } from './lib/settings.mjs';
import { startStack } from './lib/stack.mjs';

const unfinished = [];
const later = (name, work) => unfinished.unshift({ name, work });

/** Undoes what was begun, the last first: the pieces before the database, the lock after it. */
async function finish() {
  for (const { name, work } of unfinished) {
    if (name) step(`stopping ${name}`);
    await work();
  }
  if (unfinished.length > 0) step('stopped');
}

/** Everything that can be refused is refused before the long work begins. */
async function checkPorts(env) {
  const port = await requirePort({ variable: 'PORT', port: env.PORT, host: env.HOST });
  if (env.DEMO === '1') {
    await requirePort({ variable: 'SANDBOX_PORT', port: env.SANDBOX_PORT, host: '127.0.0.1' });
  }
  if (port !== Number(env.PORT)) process.env.PORT = String(port);
}

async function openOwnDatabase() {
  const database = await startEmbeddedDatabase();
  later('the database', database.stop);
  step(`embedded PostgreSQL ${database.joined ? 'was still running' : 'started'} on port ${database.port}`);
  return database.url;
}

async function serve(env) {
  const stack = startStack({ env });
  later('the pieces, which finish what they do', stack.stop);
  step('starting the pieces');
  await stack.healthy();
  await announce(env);
  const end = await Promise.race([untilInterrupted(), stack.ended]);
  if (!interrupted.aborted) throw new Refusal(`The web server ended with ${end}.`);
}

async function main() {
  requireNode();
  loadSettings();
  listenForStop();
  const embedded = !process.env.DATABASE_URL;
  const given = process.env.DATABASE_URL ?? '';
  if (embedded) later('', lockFolder({ folder: dataFolder(), command: 'npm start' }).release);
  await checkPorts(pieceEnvironment({ url: given, embedded }));
  await prepare();
  const env = pieceEnvironment({ url: embedded ? await openOwnDatabase() : given, embedded });
  await Promise.all([runTypescript('scripts/check-settings.ts', { env }), migrate(env)]);
  if (env.DEMO === '1') {
    step('seeding the demo');
    await runTypescript('prisma/seed.ts', { env });
  }
  await build();
  await serve(env);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Interruption)) fail(error);
}
await finish().catch(fail);
process.exit();
