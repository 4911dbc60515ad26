import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isAlive } from '../process-alive.mjs';

const pidFile = (data) => path.join(data, 'postmaster.pid');

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Only Linux tells what a process is; elsewhere the connection attempt decides. */
function isPostgres(pid) {
  if (process.platform !== 'linux') return true;
  return read(`/proc/${pid}/cmdline`)?.includes('postgres') ?? false;
}

/**
 * The PostgreSQL that runs on this data folder.
 * @returns {{ pid: number, port: number } | undefined} undefined when none does
 */
export function runningPostmaster(data) {
  const [pid, , , port] = (read(pidFile(data)) ?? '').split('\n').map(Number);
  if (!pid || !isAlive(pid) || !isPostgres(pid)) return undefined;
  return { pid, port: port || 0 };
}

/**
 * Takes away the file of a PostgreSQL that is gone. PostgreSQL itself keeps a file whose process id now belongs
 * to something else, as after a container's restart, and then refuses to start.
 */
export function clearStalePostmaster(data) {
  if (!runningPostmaster(data)) rmSync(pidFile(data), { force: true });
}

/** Whether PostgreSQL still holds the data folder; it removes its file last. */
export const isHeld = (data) => read(pidFile(data)) !== undefined;
