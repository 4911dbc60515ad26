import 'server-only';
import pino from 'pino';
import { env } from '../env';

let logger: pino.Logger | undefined;

/** The process's log. Log ids and codes, never payloads, e-mail addresses or secrets. */
export function log(): pino.Logger {
  logger ??= pino({
    level: env().LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeError },
  });
  return logger;
}

/** An error without what it may quote from a statement or a request: PostgreSQL's `detail` repeats values. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { type: error.name, code, stack: frames.slice(0, 12).join('\n') };
}
