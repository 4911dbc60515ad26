import 'server-only';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { isUniqueViolation } from '../db/unique-violation';
import { AppError } from '../errors';
import { log } from '../observability/log';
import type { ActionError } from './result';

/** Field messages of a zod error by path, the first of each; `''` gathers those of the whole. */
export function fieldErrors(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join('.')] ??= issue.message;
  return fields;
}

/** Turns a thrown value into what the screen may show: a bug becomes one neutral sentence with an id to quote. */
export function toActionError(error: unknown): ActionError {
  if (error instanceof AppError) return { code: error.code, message: error.message, fields: error.fields };
  if (error instanceof z.ZodError) {
    return { code: 'invalid', message: 'Some entries need a correction.', fields: fieldErrors(error) };
  }
  if (isUniqueViolation(error)) {
    return {
      code: 'conflict',
      message: 'Somebody else saved the same at the same moment. Load the page again.',
      fields: {},
    };
  }
  const id = randomUUID().slice(0, 8);
  log().error({ err: error, id }, 'unexpected error');
  return {
    code: 'unavailable',
    message: `This did not work and nothing was saved. Try again; if it stays, quote ${id} to whoever runs Passerelle.`,
    fields: {},
  };
}
