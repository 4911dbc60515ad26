import type { Context } from '../context';
import { AppError } from '../errors';
import { can, type Permission } from './roles';

/**
 * The first line of every verb: the system may do everything, a person what the role allows.
 * @throws AppError('forbidden')
 */
export function authorise(ctx: Context, permission: Permission): void {
  if (ctx.actor.kind === 'system' || can(ctx.actor.role, permission)) return;
  throw new AppError('forbidden', 'Your role does not allow this. Ask an admin of your account.');
}
