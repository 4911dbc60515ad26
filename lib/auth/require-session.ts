import 'server-only';
import { headers } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import { currentSession, type Session } from './current-session';
import { can, type Permission } from './roles';
import { callbackPathSchema } from './schemas';

export type { Session };

/** The session of a console page: signed out leads to the sign-in screen, a role without the permission to a 403 page. */
export async function requireSession(permission: Permission = 'console:view'): Promise<Session> {
  const session = await currentSession();
  if (!session) {
    const path = callbackPathSchema.parse((await headers()).get('x-pathname') ?? '/campaigns');
    redirect(`/sign-in?callbackUrl=${encodeURIComponent(path)}`);
  }
  if (!can(session.user.role, permission)) forbidden();
  return session;
}
