import { chmodSync, lstatSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../project.mjs';

/** Where what root shares with the database's account lives, when the project's folder is closed. */
export const defaultSharedFolder = '/var/lib/passerelle';

/** Whether any account can enter every folder on the way to `target` and read or enter it. */
export function reachableByOthers(target) {
  if ((statSync(target).mode & 0o005) !== 0o005) return false;
  for (let folder = path.dirname(target); ; folder = path.dirname(folder)) {
    if (!(statSync(folder).mode & 0o001)) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

/**
 * Makes or checks a folder that root shares: a programme started from it runs as another account,
 * so nobody else may be able to put something there first.
 */
export function openFolder(folder) {
  mkdirSync(path.dirname(folder), { recursive: true });
  if (!lstatSync(folder, { throwIfNoEntry: false })) {
    mkdirSync(folder);
    chmodSync(folder, 0o755);
  }
  const { mode, uid } = lstatSync(folder);
  const isFolder = lstatSync(folder).isDirectory();
  if (!isFolder || uid !== 0 || (mode & 0o777) !== 0o755) {
    throw new Refusal(
      `${folder} must be a folder of root with mode 755 and no link: remove it and start again.`,
    );
  }
  return folder;
}

/** Lets every account read a folder's files and enter its folders. */
export function openToOthers(target) {
  const entry = lstatSync(target);
  if (entry.isSymbolicLink()) return;
  chmodSync(target, entry.mode | (entry.isDirectory() || entry.mode & 0o100 ? 0o555 : 0o444));
  if (entry.isDirectory()) for (const name of readdirSync(target)) openToOthers(path.join(target, name));
}
