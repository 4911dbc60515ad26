import 'server-only';
import { randomUUID } from 'node:crypto';
import { AppError, type AppErrorCode } from '../errors';
import { log } from '../observability/log';

const statuses: Record<AppErrorCode, number> = {
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  invalid: 422,
  rate_limited: 429,
  unavailable: 503,
};

/** Logs what nobody expected and returns the id by which it can be found. */
export function reportFault(error: unknown): string {
  const errorId = randomUUID();
  log().error({ err: error, errorId }, 'request failed');
  return errorId;
}

/**
 * The HTTP answer to whatever was thrown: `{code, message, fields?}` for what may fail on purpose, else one neutral
 * sentence with an id that stands in the log beside the fault.
 */
export function errorResponse(error: unknown): Response {
  if (error instanceof AppError) {
    const { code, message, fields, retryAfterSeconds } = error;
    const headers =
      retryAfterSeconds === undefined ? undefined : { 'retry-after': String(retryAfterSeconds) };
    const body = Object.keys(fields).length === 0 ? { code, message } : { code, message, fields };
    return Response.json(body, { status: statuses[code], headers });
  }
  const errorId = reportFault(error);
  const message = `Something went wrong on our side. Quote ${errorId} when you ask about it.`;
  return Response.json({ code: 'internal', message, errorId }, { status: 500 });
}
