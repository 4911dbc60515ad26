import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { birthMark, isAlive } from './process-alive.mjs';
import { Refusal } from './project.mjs';

const lockFile = (folder) => path.join(folder, 'lock');

function readOwner(file) {
  try {
    const [pid, born, command] = readFileSync(file, 'utf8').split('\n');
    return { pid: Number(pid), born, command };
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

const lives = (owner) => isAlive(owner.pid) && owner.born === birthMark(owner.pid);

/**
 * Who holds the data folder at present.
 * @returns {{ pid: number, born: string, command: string } | undefined}
 */
export function lockOwner(folder) {
  const owner = readOwner(lockFile(folder));
  return owner && lives(owner) ? owner : undefined;
}

/** Creates the lock whole or not at all: a link never replaces a file. */
function create(folder, content) {
  const draft = `${lockFile(folder)}.${process.pid}`;
  writeFileSync(draft, content, { mode: 0o644 });
  try {
    linkSync(draft, lockFile(folder));
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moves a dead owner's lock away; when a living one slipped in between, its lock is put back. */
function clearStale(folder) {
  const aside = `${lockFile(folder)}.stale.${process.pid}`;
  try {
    renameSync(lockFile(folder), aside);
    const owner = readOwner(aside);
    if (owner && lives(owner)) linkSync(aside, lockFile(folder));
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/**
 * Holds the data folder for this process until release() or its end. A lock whose process is gone is taken over.
 * @param {{ folder: string, command: string }} input command: what a person would recognise, as `npm start`
 * @throws Refusal that names the process that holds it
 */
export function lockFolder({ folder, command }) {
  mkdirSync(folder, { recursive: true });
  const content = `${process.pid}\n${birthMark(process.pid)}\n${command}\n`;
  for (let attempt = 0; attempt < 5; attempt++) {
    if (create(folder, content)) return { release: () => releaseLock(folder) };
    if (lockOwner(folder)) break;
    clearStale(folder);
  }
  const owner = readOwner(lockFile(folder));
  throw new Refusal(
    `The data folder ${folder} is in use by "${owner?.command}" (process ${owner?.pid}). ` +
      'Stop that first, or set DATA_DIR to another folder.',
  );
}

function releaseLock(folder) {
  if (lockOwner(folder)?.pid === process.pid) rmSync(lockFile(folder), { force: true });
}
