import 'server-only';
import { createContext, Script } from 'node:vm';

const LONGEST_MS = 100;
const LONGEST_TEXT = 2_000;
const LONGEST_PATTERN = 4_000;
const MOST_PATTERNS = 1_000;
/** A machine that is busy may stop for as long once. */
const MOST_TIME_OUTS = 3;

const rule = /^\s*regex\((?<quote>['"])(?<source>[\s\S]*)\k<quote>\)\s*$/;
/** What other dialects know and JavaScript reads as something else, without a complaint. */
const foreignSyntax = /\\[AZzhHGQERX]|\[\[:/;

// The only way to end a pattern that has begun to search is to end the script in which it runs.
const script = new Script('pattern.test(text)');
const given: { pattern: RegExp; text: string } = { pattern: /^/, text: '' };
const context = createContext(given);

/** Patterns by their rule, and how often each has run out of time; null for what cannot be used. */
const patterns = new Map<string, { pattern: RegExp; timeOuts: number } | null>();

/**
 * Whether a text matches the rule `regex('...')` that a site's schema has as a format (api.md section 5.2). Null where
 * that cannot be told: it is another rule, its pattern is none of JavaScript's, or it searches longer than 100 ms, as
 * `^(a+)+$` can; a pattern that has done so three times is not tried again.
 */
export function matchesFormat(format: string, text: string): boolean | null {
  if (text.length > LONGEST_TEXT) return null;
  const known = patternOf(format);
  if (!known || known.timeOuts >= MOST_TIME_OUTS) return null;
  Object.assign(given, { pattern: known.pattern, text });
  try {
    return script.runInContext(context, { timeout: LONGEST_MS }) === true;
  } catch {
    known.timeOuts += 1;
    return null;
  } finally {
    Object.assign(given, { text: '' });
  }
}

function patternOf(format: string): { pattern: RegExp; timeOuts: number } | null {
  const known = patterns.get(format);
  if (known !== undefined) return known;
  const pattern = compile(rule.exec(format)?.groups?.source);
  const read = pattern && { pattern, timeOuts: 0 };
  if (patterns.size >= MOST_PATTERNS) patterns.clear();
  patterns.set(format, read);
  return read;
}

function compile(source: string | undefined): RegExp | null {
  if (!source || source.length > LONGEST_PATTERN || foreignSyntax.test(source)) return null;
  try {
    return new RegExp(source, /\\[pP]\{/.test(source) ? 'u' : '');
  } catch {
    return null;
  }
}
