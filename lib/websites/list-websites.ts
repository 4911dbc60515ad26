import 'server-only';
import { z } from 'zod';
import { authorise } from '../auth/authorise';
import type { Context } from '../context';
import { prisma } from '../db/client';
import { localeSchema } from '../forms/variables';

const languagesSchema = z.object({ locale: localeSchema, locales: z.array(localeSchema) });

export type Website = z.infer<typeof languagesSchema> & {
  id: string;
  name: string;
  domain: string;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  /** How many campaigns are on it. */
  campaigns: number;
  version: number;
};

/** The account's websites, by name, without the deleted ones. */
export async function listWebsites({ ctx }: { ctx: Context }): Promise<Website[]> {
  authorise(ctx, 'console:view');
  const rows = await prisma().website.findMany({
    where: { accountId: ctx.accountId, deletedAt: null },
    select: {
      id: true,
      name: true,
      domain: true,
      locale: true,
      locales: true,
      country: true,
      version: true,
      _count: { select: { campaigns: true } },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 500,
  });
  return rows.map(({ _count, locale, locales, ...row }) => ({
    ...row,
    ...languagesSchema.parse({ locale, locales }),
    campaigns: _count.campaigns,
  }));
}
