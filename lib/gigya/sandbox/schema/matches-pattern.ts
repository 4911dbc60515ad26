import { createContext, Script } from 'node:vm';
import { isDeliveredFormat } from './profile-fields';

const LONGEST_MS = 100;

// The only way to end a pattern that has begun to search is to end the script in which it runs.
const script = new Script('texts.every((text) => pattern.test(text))');
const given: { pattern: RegExp; texts: readonly string[] } = { pattern: /^/, texts: [] };
const context = createContext(given);
const tooSlow = new WeakSet<RegExp>();

/**
 * Whether every text matches a pattern that somebody typed into the schema. One that takes longer than 100 ms, as
 * `^(a+)+$` can, matches nothing from then on, so that it cannot stop the sandbox.
 */
export function matchesPattern(pattern: RegExp, texts: readonly string[]): boolean {
  if (isDeliveredFormat(pattern)) return texts.every((text) => pattern.test(text));
  if (tooSlow.has(pattern)) return false;
  Object.assign(given, { pattern, texts });
  try {
    return script.runInContext(context, { timeout: LONGEST_MS }) === true;
  } catch (error) {
    if (!isTimeOut(error)) throw error;
    tooSlow.add(pattern);
    return false;
  } finally {
    Object.assign(given, { texts: [] });
  }
}

// It comes from the script's own realm, and is therefore no instance of this one's Error.
const isTimeOut = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
