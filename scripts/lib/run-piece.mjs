import { startChild } from './child.mjs';
import { openDatabase } from './database.mjs';
import { pieceEnvironment } from './environment.mjs';
import { interrupted, listenForStop, untilInterrupted } from './interrupt.mjs';
import { fail } from './log.mjs';
import { prepare } from './prepare.mjs';
import { Refusal } from './project.mjs';
import { loadSettings } from './settings.mjs';
import { pieces } from './stack.mjs';

const stopWithinMs = 25_000;

/**
 * Prepares, opens the database, runs `work` with the environment of the pieces, and ends the process.
 * @param {{ command: string, work: (env: Record<string, string | undefined>) => Promise<void> }} input
 */
export async function runWithDatabase({ command, work }) {
  loadSettings();
  listenForStop();
  try {
    if (process.env.DATABASE_URL) pieceEnvironment({ url: process.env.DATABASE_URL, embedded: false });
    await prepare();
    const database = await openDatabase({ command });
    await work(pieceEnvironment(database)).finally(database.stop);
  } catch (error) {
    fail(error);
  }
  process.exit();
}

/**
 * Runs one piece until it ends, which is a failure, or until this process is asked to stop.
 * @param {{ name: keyof typeof pieces, args?: string[], env: Record<string, string | undefined> }} input
 */
export async function untilEnd({ name, args = [], env }) {
  const child = startChild({ name, args: [...pieces[name], ...args], env });
  const end = await Promise.race([untilInterrupted(), child.ended]);
  if (!interrupted.aborted) throw new Refusal(`The ${name} ended with ${end}.`);
  await child.stop(stopWithinMs);
}

/**
 * Runs one piece by itself until it ends or is asked to stop.
 * @param {{ name: keyof typeof pieces, before?: () => Promise<void> }} input before: what it needs first
 */
export const runPiece = ({ name, before = async () => undefined }) =>
  runWithDatabase({
    command: `npm run ${name}`,
    work: async (env) => {
      await before();
      await untilEnd({ name, env });
    },
  });
