import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './project.mjs';

function addTo(hash, { base, relative, without }) {
  const target = path.join(base, relative);
  if (!existsSync(target)) throw new Error(`${relative} is listed as a source but is missing.`);
  if (!statSync(target).isDirectory()) {
    const content = readFileSync(target);
    hash.update(`${relative}\0${content.length}\0`).update(content);
    return;
  }
  for (const name of readdirSync(target).sort()) {
    const inner = path.posix.join(relative, name);
    if (!without.includes(inner)) addTo(hash, { base, relative: inner, without });
  }
}

/**
 * A fingerprint of the names and contents of files and folders.
 * @param {string[]} paths relative to `base`; one that is missing is an error
 * @param {{ base?: string, without?: string[] }} options without: paths inside that do not count
 */
export function fingerprint(paths, { base = root, without = [] } = {}) {
  const hash = createHash('sha256');
  for (const relative of paths) addTo(hash, { base, relative, without });
  return hash.digest('hex');
}

/**
 * Does `work` unless it was done for this key before and what it made is still there.
 * A failed or interrupted run counts as not done.
 * @param {{ name: string, key: string, makes?: string, base?: string, work: () => Promise<void> }} input
 * @returns {Promise<boolean>} whether the work was done now
 */
export async function oncePer({ name, key, makes, base = root, work }) {
  const file = path.join(base, 'node_modules', '.cache', 'stamps', name);
  const isMade = !makes || existsSync(path.join(base, makes));
  if (isMade && existsSync(file) && readFileSync(file, 'utf8') === key) return false;
  rmSync(file, { force: true });
  await work();
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, key);
  return true;
}
