import 'server-only';
import { z } from 'zod';
import { pool } from '../db/client';

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
  SELECT
    (SELECT count(*)::int FROM (SELECT 1 FROM "Delivery" WHERE "state" = 'pending' LIMIT ${countedPending}) p) AS "pending",
    (SELECT extract(epoch FROM now() - min(oldest."dueAt"))::float8
       FROM "Connection" c
       CROSS JOIN LATERAL (
         SELECT d."dueAt" FROM "Delivery" d
         WHERE d."accountId" = c."accountId" AND d."connectionId" = c."id" AND d."state" = 'pending'
         ORDER BY d."dueAt" LIMIT 1
       ) oldest
       WHERE oldest."dueAt" <= now()) AS "oldestDueSeconds",
    (SELECT max("lastSeenAt") FROM "WorkerHeartbeat") AS "workerLastSeenAt"`;

/**
 * What the health page says of all deliveries of this installation. `pending` is exact up to 10 000 and means
 * "at least" there; `oldestDueSeconds` is null when nothing is due.
 */
export async function deliveryHealth(): Promise<DeliveryHealth> {
  const { rows } = await pool().query({ name: 'delivery_health', text: healthSql });
  return healthSchema.parse(rows)[0];
}
