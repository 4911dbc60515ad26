import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lockFolder, lockOwner } from './lock.mjs';
import { findCluster, startCluster } from './postgres/cluster.mjs';
import { ensureDatabase } from './postgres/connect.mjs';
import { dataFolder } from './project.mjs';

const databaseName = 'passerelle';
const ownerStartsWithinMs = 30_000;
const nothing = async () => undefined;

const clusterFolder = () => path.join(dataFolder(), 'postgres');

/** Starts the embedded PostgreSQL under a lock that the caller holds already. */
export async function startEmbeddedDatabase() {
  const cluster = await startCluster({ folder: clusterFolder() });
  await ensureDatabase(cluster.urlFor('postgres'), databaseName);
  return {
    url: cluster.urlFor(databaseName),
    port: cluster.port,
    joined: cluster.joined,
    stop: cluster.stop,
  };
}

/** Waits for the embedded PostgreSQL of the process that holds the data folder. */
async function ownersDatabase() {
  const deadline = Date.now() + ownerStartsWithinMs;
  while (lockOwner(dataFolder()) && Date.now() < deadline) {
    const cluster = await findCluster({ folder: clusterFolder() });
    if (cluster) {
      await ensureDatabase(cluster.urlFor('postgres'), databaseName);
      return { url: cluster.urlFor(databaseName), embedded: true, stop: nothing };
    }
    await sleep(200);
  }
  return undefined;
}

/**
 * The database for a piece that runs by itself: DATABASE_URL, else the embedded one that another process runs,
 * else the embedded one started for as long as this piece runs.
 * @param {{ command: string }} input command: how a person started this piece
 */
export async function openDatabase({ command }) {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, embedded: false, stop: nothing };
  const running = await ownersDatabase();
  if (running) return running;
  const lock = lockFolder({ folder: dataFolder(), command });
  try {
    const database = await startEmbeddedDatabase();
    const stop = () => database.stop().finally(lock.release);
    return { url: database.url, embedded: true, stop };
  } catch (error) {
    lock.release();
    throw error;
  }
}
