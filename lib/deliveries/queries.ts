import 'server-only';
import { z } from 'zod';
import { pool } from '../db/client';
import { waitingLanesSql } from './waiting-lanes';

/** Counting stops here, so that the health check stays cheap in a backlog of millions. */
const countedPending = 10_000;

const healthSchema = z.tuple([
  z.object({
    pending: z.number().int(),
    oldestDueSeconds: z.number().nullable(),
    workerLastSeenAt: z.date().nullable(),
  }),
]);
type DeliveryHealth = z.infer<typeof healthSchema>[0];

const healthSql = `
  WITH RECURSIVE ${waitingLanesSql}
  SELECT
    (SELECT count(*)::int FROM (SELECT 1 FROM "Delivery" WHERE "state" = 'pending' LIMIT ${countedPending}) p) AS "pending",
    (SELECT extract(epoch FROM now() - min("dueAt"))::float8 FROM waiting WHERE "dueAt" <= now()) AS "oldestDueSeconds",
    (SELECT max("lastSeenAt") FROM "WorkerHeartbeat") AS "workerLastSeenAt"`;

/**
 * What the health page says of all deliveries of this installation. `pending` is exact up to 10 000 and means
 * "at least" there; `oldestDueSeconds` is null when nothing is due.
 */
export async function deliveryHealth(): Promise<DeliveryHealth> {
  const { rows } = await pool().query({ name: 'delivery_health', text: healthSql });
  return healthSchema.parse(rows)[0];
}
