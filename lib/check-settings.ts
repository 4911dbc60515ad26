import 'server-only';
import { env } from './env';

/** Ends the process with a sentence for whoever started it when a setting is missing or wrong. */
export function checkSettings(): void {
  try {
    env();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
