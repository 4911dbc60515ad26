import 'server-only';
import { authorise } from '../auth/authorise';
import type { Role } from '../auth/roles';
import type { Context } from '../context';
import { prisma } from '../db/client';

export type TeamMember = {
  id: string;
  name: string;
  email: string;
  role: Role;
  state: 'active' | 'invited' | 'disabled';
  lastSignInAt: string | null;
};

/** Everybody on the team, by name. */
export async function listUsers({ ctx }: { ctx: Context }): Promise<TeamMember[]> {
  authorise(ctx, 'team:manage');
  const members = await prisma().membership.findMany({
    where: { accountId: ctx.accountId },
    select: {
      role: true,
      user: {
        select: {
          id: true,
          name: true,
          email: true,
          passwordHash: true,
          disabledAt: true,
          lastSignInAt: true,
        },
      },
    },
    orderBy: [{ user: { name: 'asc' } }, { userId: 'asc' }],
    take: 500,
  });
  return members.map(({ role, user }) => ({
    id: user.id,
    name: user.name,
    email: user.email,
    role,
    state: user.disabledAt ? 'disabled' : user.passwordHash ? 'active' : 'invited',
    lastSignInAt: user.lastSignInAt?.toISOString() ?? null,
  }));
}
