import 'server-only';
import { getServerSession } from 'next-auth/next';
import { cache } from 'react';
import { z } from 'zod';
import type { Context } from '../context';
import { prisma } from '../db/client';
import { authOptions } from './auth-options';
import type { Role } from './roles';

export type Session = {
  ctx: Context;
  user: { id: string; name: string; email: string; role: Role };
  account: { id: string; name: string };
};

const claimsSchema = z.object({ userId: z.uuid(), sessionVersion: z.int() });

/**
 * Who is signed in, read from the database at each request: a disabled user, a new password
 * or a changed role takes effect at once. Null when nobody is.
 */
export const currentSession = cache(async (): Promise<Session | null> => {
  const claims = claimsSchema.safeParse(await getServerSession(authOptions()));
  return claims.success ? loadSession(claims.data) : null;
});

/** The session of a token's claims, or null when they no longer stand. */
export async function loadSession(claims: {
  userId: string;
  sessionVersion: number;
}): Promise<Session | null> {
  const user = await prisma().user.findFirst({
    where: { id: claims.userId, sessionVersion: claims.sessionVersion, disabledAt: null },
    select: {
      id: true,
      name: true,
      email: true,
      memberships: {
        select: { role: true, account: { select: { id: true, name: true } } },
        orderBy: { createdAt: 'asc' },
        take: 1,
      },
    },
  });
  const membership = user?.memberships[0];
  if (!user || !membership) return null;
  const { role, account } = membership;
  return {
    ctx: { accountId: account.id, actor: { kind: 'user', userId: user.id, name: user.name, role } },
    user: { id: user.id, name: user.name, email: user.email, role },
    account,
  };
}
