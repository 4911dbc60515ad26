import { chmodSync, existsSync, mkdtempSync, readdirSync, statfsSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lockFolder, lockOwner } from './lock.mjs';
import { migrate } from './migrate.mjs';
import { startCluster } from './postgres/cluster.mjs';
import { ensureDatabase } from './postgres/connect.mjs';
import { runningPostmaster } from './postgres/postmaster.mjs';

const prefix = 'passerelle-test-';
const neededBytes = 1_000_000_000;
const young = 60_000;

/** The folder in memory where the machine has one with room, else the folder for temporary files. */
function testFolder({ durable }) {
  const memory = '/dev/shm';
  if (durable || !existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > neededBytes ? memory : tmpdir();
}

const isOurs = (folder) => statSync(folder).uid === (process.getuid?.() ?? 0);
const isAbandoned = (folder) => !lockOwner(folder) && Date.now() - statSync(folder).mtimeMs > young;

/** Removes the databases of test runs that were killed. */
async function removeAbandoned(parent) {
  const folders = readdirSync(parent).filter((name) => name.startsWith(prefix));
  for (const folder of folders.map((name) => path.join(parent, name))) {
    if (!isOurs(folder) || !isAbandoned(folder)) continue;
    const left = runningPostmaster(path.join(folder, 'data'));
    if (left) process.kill(left.pid, 'SIGQUIT');
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

/**
 * A PostgreSQL for one test run, with the migrated database from which each test file copies its own.
 * With `durable` it writes to the disk as a real one does.
 * @param {{ durable?: boolean }} [options]
 * @returns {Promise<{ templateUrl: string, urlFor: (database: string) => string, stop: () => Promise<void> }>}
 */
export async function startTestCluster({ durable = false } = {}) {
  const parent = testFolder({ durable });
  await removeAbandoned(parent);
  const folder = mkdtempSync(path.join(parent, prefix));
  chmodSync(folder, 0o755);
  lockFolder({ folder, command: 'npm test' });
  const cluster = await startCluster({ folder, port: 0, throwAway: true, durable });
  try {
    const template = 'passerelle_template';
    await ensureDatabase(cluster.urlFor('postgres'), template);
    const templateUrl = cluster.urlFor(template);
    await migrate({ ...process.env, DATABASE_URL: templateUrl, DATABASE_DIRECT_URL: '' });
    return { templateUrl, urlFor: cluster.urlFor, stop: cluster.stop };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}
