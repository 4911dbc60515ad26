import 'server-only';
import { authorise } from '../auth/authorise';
import type { Context } from '../context';
import { prisma } from '../db/client';
import { manifests } from '../integrations/manifests';

export type FirstRun = {
  /** The first website by name, or null when there is none yet. */
  website: { name: string; domain: string } | null;
  /** The name of an enabled connection that a campaign can push to, or of the integration to connect. */
  connection: { name: string; isEnabled: boolean };
  colleagues: number;
};

/** How far an account without campaigns is with what a campaign needs. */
export async function getFirstRun({ ctx }: { ctx: Context }): Promise<FirstRun> {
  authorise(ctx, 'console:view');
  const { accountId } = ctx;
  const offered = manifests.filter(({ capabilities }) => capabilities.singleSignOn);
  const [website, enabled, members] = await Promise.all([
    prisma().website.findFirst({
      where: { accountId, deletedAt: null },
      select: { name: true, domain: true },
      orderBy: { name: 'asc' },
    }),
    prisma().connection.findFirst({
      where: { accountId, enabled: true, integrationId: { in: offered.map(({ id }) => id) } },
      select: { currentRevision: { select: { name: true } } },
      orderBy: { createdAt: 'asc' },
    }),
    prisma().membership.count({ where: { accountId } }),
  ]);
  return {
    website,
    connection: {
      name: enabled?.currentRevision?.name ?? offered[0]?.name ?? '',
      isEnabled: enabled !== null,
    },
    colleagues: Math.max(0, members - 1),
  };
}
