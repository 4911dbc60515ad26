import 'server-only';
import { unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import { authorise } from '../auth/authorise';
import { currentSession } from '../auth/current-session';
import type { Permission } from '../auth/roles';
import type { Context } from '../context';
import { AppError } from '../errors';
import type { ActionResult } from './result';
import { toActionError } from './to-action-error';

/**
 * Makes a server action of the console: session, permission and input are checked before `handler` runs.
 * The permission is a required argument, so that no action can be written without one.
 */
export function defineAction<Schema extends z.ZodType, T>(
  permission: Permission,
  schema: Schema,
  handler: (call: { ctx: Context; input: z.infer<Schema> }) => Promise<T>,
): (input: unknown) => Promise<ActionResult<T>> {
  return async (input) => {
    try {
      const session = await currentSession();
      if (!session)
        throw new AppError(
          'unauthenticated',
          'Your session has ended. Sign in again; what you typed stays here.',
        );
      authorise(session.ctx, permission);
      return { ok: true, data: await handler({ ctx: session.ctx, input: schema.parse(input) }) };
    } catch (error) {
      unstable_rethrow(error);
      return { ok: false, error: toActionError(error) };
    }
  };
}
