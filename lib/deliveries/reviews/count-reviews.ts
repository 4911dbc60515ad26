import 'server-only';
import { z } from 'zod';
import { authorise } from '../../auth/authorise';
import type { Context } from '../../context';
import { pool } from '../../db/client';
import { isWaiting } from './waiting';

/** Counting stops here, so that the menu of each page costs the same in any backlog. */
const counted = 100;

const answerSchema = z.tuple([z.object({ waiting: z.number().int() })]);

const countSql = `
  SELECT count(*)::int AS "waiting" FROM (
    SELECT 1 FROM "Delivery" WHERE "accountId" = $1 AND ${isWaiting.sql} LIMIT ${counted}
  ) w`;

/** How many deliveries wait for a decision; 100 means "at least". */
export async function countReviews({ ctx }: { ctx: Context }): Promise<number> {
  authorise(ctx, 'console:view');
  const { rows } = await pool().query({ name: 'count_reviews', text: countSql, values: [ctx.accountId] });
  const [{ waiting }] = answerSchema.parse(rows);
  return waiting;
}
