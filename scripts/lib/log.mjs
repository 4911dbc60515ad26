import { Refusal } from './project.mjs';

const startedAt = performance.now();

/** Seconds since this process began, as `12.3`. */
const seconds = () => ((performance.now() - startedAt) / 1000).toFixed(1);

/** One line for one step, with the seconds since the start: `[ 12.3 s] installing packages`. */
export function step(message) {
  console.log(`[${seconds().padStart(5)} s] ${message}`);
}

/** Shows why a script ends, and makes it end with 1. */
export function fail(error) {
  console.error(error instanceof Refusal ? `\n${error.message}` : error);
  process.exitCode = 1;
}
