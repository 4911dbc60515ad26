import 'server-only';
import { pool } from '../db/client';
import { deliveryHealth } from '../deliveries/queries';
import { log } from '../observability/log';
import { requiredMigrations } from './required-migrations';

const workerSilentMs = 10_000;
const oldestDueLimitSeconds = 60;

export type HealthReport = {
  status: 'ok' | 'degraded' | 'down';
  database: 'ok' | 'unreachable' | 'migrations_missing';
  worker: { lastSeenAt: string | null };
  deliveries: { pending: number; oldestDueSeconds: number | null };
};

const nothingKnown = { worker: { lastSeenAt: null }, deliveries: { pending: 0, oldestDueSeconds: null } };

async function missingMigrations(): Promise<string[]> {
  const { rows: tables } = await pool().query(`SELECT to_regclass('"_prisma_migrations"') AS "table"`);
  if (tables[0]?.table === null) return requiredMigrations;
  const { rows } = await pool().query<{ name: string }>(
    `SELECT "migration_name" AS "name" FROM "_prisma_migrations"
     WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL`,
  );
  return requiredMigrations.filter((migration) => !rows.some(({ name }) => name === migration));
}

/**
 * Whether this process can serve. `down` only when the database cannot be reached or lacks a migration; `degraded`
 * when no worker was seen for 10 s or a delivery has been due for more than 60 s.
 */
export async function checkHealth(now: Date): Promise<HealthReport> {
  try {
    if ((await missingMigrations()).length > 0) {
      return { status: 'down', database: 'migrations_missing', ...nothingKnown };
    }
    const { pending, oldestDueSeconds, workerLastSeenAt } = await deliveryHealth();
    const isSilent = !workerLastSeenAt || now.getTime() - workerLastSeenAt.getTime() > workerSilentMs;
    return {
      status: isSilent || (oldestDueSeconds ?? 0) > oldestDueLimitSeconds ? 'degraded' : 'ok',
      database: 'ok',
      worker: { lastSeenAt: workerLastSeenAt?.toISOString() ?? null },
      deliveries: { pending, oldestDueSeconds },
    };
  } catch (error) {
    log().error({ err: error }, 'health: the database cannot be read');
    return { status: 'down', database: 'unreachable', ...nothingKnown };
  }
}
