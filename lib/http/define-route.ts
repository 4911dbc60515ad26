import 'server-only';
import { authorise } from '../auth/authorise';
import { currentSession } from '../auth/current-session';
import type { Permission } from '../auth/roles';
import type { Context } from '../context';
import { AppError } from '../errors';
import { errorResponse } from './error-response';

type RouteHandler = (call: { ctx: Context; request: Request }) => Promise<unknown>;

/**
 * Makes a read-only JSON route of the console: session and permission are checked before `handler` runs, and no
 * answer is stored on its way. The permission is a required argument, so that no route can be written without one.
 */
export function defineRoute(
  permission: Permission,
  handler: RouteHandler,
): (request: Request) => Promise<Response> {
  const read = async (request: Request) => {
    const session = await currentSession();
    if (!session) throw new AppError('unauthenticated', 'Your session has ended. Sign in again.');
    authorise(session.ctx, permission);
    return Response.json(await handler({ ctx: session.ctx, request }));
  };
  return async (request) => {
    const response = await read(request).catch(errorResponse);
    response.headers.set('cache-control', 'private, no-store');
    return response;
  };
}
