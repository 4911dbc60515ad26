import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { parseJson } from './parse-json';
import { loadSnapshot, takeSnapshot } from './snapshot';
import type { SandboxState } from './state';

/**
 * Becomes what the file says; without a file everything stays as it is.
 * @throws Error for a file that is no snapshot, with what is wrong in it, or what reading throws
 */
export async function readSnapshotFile(state: SandboxState, file: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return;
  const problem = loadSnapshot(state, parseJson(text));
  if (problem) throw new Error(`The snapshot ${file} cannot be loaded.\n${problem.error}`);
}

/** Writes everything into the file, readable by its owner alone; a reader sees the old content or the new, never half. */
export async function writeSnapshotFile(state: SandboxState, file: string): Promise<void> {
  const unfinished = `${file}.${randomUUID()}`;
  await writeFile(unfinished, `${JSON.stringify(takeSnapshot(state), null, 2)}\n`, { mode: 0o600 });
  await rename(unfinished, file);
}
