import 'server-only';
import { Prisma } from '../../generated/prisma/client';

/**
 * That a delivery waits for a decision. It is text of the statement and no parameters: the planner takes the index of
 * those that wait only where it reads these words, and looks through all deliveries else.
 */
export const isWaiting = Prisma.sql`"state" = 'held' AND "reason" = 'review'`;

export type ReviewPlace = { before?: string | undefined; after?: string | undefined };

/** The ids of the deliveries that wait at a place of the list: newest first, or after `after` oldest first. */
export const waitingIds = (accountId: string, { before, after }: ReviewPlace, limit: number): Prisma.Sql =>
  Prisma.sql`
    SELECT "id" FROM "Delivery" WHERE "accountId" = ${accountId}::uuid AND ${isWaiting}
      ${before === undefined ? Prisma.empty : Prisma.sql`AND "id" < ${before}::uuid`}
      ${after === undefined ? Prisma.empty : Prisma.sql`AND "id" > ${after}::uuid`}
    ORDER BY "id" ${after === undefined ? Prisma.sql`DESC` : Prisma.sql`ASC`} LIMIT ${limit}`;
