import 'server-only';
import { z } from 'zod';
import { recordAudit } from '../../audit/record-audit';
import { authorise } from '../../auth/authorise';
import type { Context } from '../../context';
import { prisma } from '../../db/client';
import { type Transaction, withTransaction } from '../../db/transaction';
import { Prisma } from '../../generated/prisma/client';
import { hintDeliveries } from '../hint';
import { lockConnectionRow } from '../internal';
import { decideReviewsSchema, type ReviewDecision } from './schemas';
import { isWaiting } from './waiting';

const changes = {
  overwrite: { state: 'pending', reason: null, decision: 'overwrite' },
  fill_gaps: { state: 'pending', reason: null, decision: 'fill_gaps' },
  discard: { state: 'skipped', reason: 'discarded', decision: null },
} as const satisfies Record<ReviewDecision, object>;

/** Keeps each transaction far below its time limit. */
const batchSize = 2_000;

/**
 * Carries out a reviewer's decision: the deliveries are due at once, with the attempts that their schedule has left, or
 * are discarded.
 * @returns how many it was carried out on, and how many of those asked for were decided by somebody else meanwhile
 */
export async function decideReviews({
  ctx,
  input,
}: {
  ctx: Context;
  input: unknown;
}): Promise<{ decided: number; gone: number }> {
  authorise(ctx, 'deliveries:review');
  const asked = decideReviewsSchema.parse(input);
  if ('all' in asked) return { decided: await decideAll(ctx, asked.decision), gone: 0 };
  const ids = [...new Set(asked.deliveryIds)];
  const { decided } = await decideBatch(ctx, asked.decision, Prisma.sql`"id" = ANY(${ids}::uuid[])`);
  return { decided, gone: ids.length - decided };
}

const momentSchema = z.tuple([z.object({ now: z.string() })]);

/** What comes to wait during the batches is left for the next look. */
async function decideAll(ctx: Context, decision: ReviewDecision): Promise<number> {
  const [{ now }] = momentSchema.parse(await prisma().$queryRaw`SELECT now()::text AS "now"`);
  const waitsByNow = Prisma.sql`"updatedAt" <= ${now}::timestamptz`;
  let decided = 0;
  let batch: { found: number; decided: number };
  do {
    batch = await decideBatch(ctx, decision, waitsByNow);
    decided += batch.decided;
  } while (batch.found === batchSize);
  return decided;
}

const rowsSchema = z.array(z.object({ id: z.string(), connectionId: z.string() }));
type Row = z.infer<typeof rowsSchema>[number];

async function decideBatch(ctx: Context, decision: ReviewDecision, chosen: Prisma.Sql) {
  const { found, decided } = await withTransaction(async (tx) => {
    const rows = await findWaiting(tx, { ctx, chosen });
    const connectionIds = [...new Set(rows.map(({ connectionId }) => connectionId))].sort();
    for (const connectionId of connectionIds) {
      await lockConnectionRow(tx, { accountId: ctx.accountId, connectionId });
    }
    const changed = await change(tx, { ctx, decision, rows });
    await recordDecision(tx, { ctx, decision, changed });
    return { found: rows.length, decided: changed };
  });
  if (decision !== 'discard') {
    const connectionIds = [...new Set(decided.map(({ connectionId }) => connectionId))];
    hintDeliveries({ accountId: ctx.accountId, connectionIds });
  }
  return { found, decided: decided.length };
}

async function findWaiting(
  tx: Transaction,
  { ctx, chosen }: { ctx: Context; chosen: Prisma.Sql },
): Promise<Row[]> {
  const rows = await tx.$queryRaw`
    SELECT "id", "connectionId" FROM "Delivery"
    WHERE "accountId" = ${ctx.accountId}::uuid AND ${isWaiting} AND ${chosen}
    ORDER BY "id" LIMIT ${batchSize}`;
  return rowsSchema.parse(rows);
}

/** Others may have decided while the connections were being locked, so the rows are asked again. */
async function change(
  tx: Transaction,
  { ctx, decision, rows }: { ctx: Context; decision: ReviewDecision; rows: Row[] },
): Promise<Row[]> {
  const next = changes[decision];
  const ids = rows.map(({ id }) => id);
  const changed = await tx.$queryRaw`
    UPDATE "Delivery" SET "state" = ${next.state}::"DeliveryState", "reason" = ${next.reason},
      "decision" = ${next.decision}, "dueAt" = now(), "updatedAt" = now()
    WHERE "accountId" = ${ctx.accountId}::uuid AND "id" = ANY(${ids}::uuid[]) AND ${isWaiting}
    RETURNING "id", "connectionId"`;
  return rowsSchema.parse(changed);
}

async function recordDecision(
  tx: Transaction,
  { ctx, decision, changed }: { ctx: Context; decision: ReviewDecision; changed: Row[] },
): Promise<void> {
  for (const [connectionId, rows] of Map.groupBy(changed, (row) => row.connectionId)) {
    const { integrationId: integration } = await tx.connection.findUniqueOrThrow({
      where: { accountId_id: { accountId: ctx.accountId, id: connectionId } },
      select: { integrationId: true },
    });
    await recordAudit(tx, {
      ctx,
      action: 'delivery.reviewed',
      subject: { kind: 'connection', id: connectionId },
      detail: { integration, decision, deliveries: rows.length },
    });
  }
}
