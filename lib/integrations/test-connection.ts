import 'server-only';
import { recordAudit } from '../audit/record-audit';
import { authorise } from '../auth/authorise';
import type { Context } from '../context';
import { prisma } from '../db/client';
import { withTransaction } from '../db/transaction';
import type { TestReport } from './define';
import { checkChoices, checkEntered, partnerOrThrow, readConnection } from './internal';
import { configureSchema } from './schemas';

const timeoutMs = 20_000;

/**
 * Calls the partner with what stands in the dialog: typed values, and the stored ones where a secret is left empty.
 * @throws AppError('invalid') by field before anything is sent
 */
export async function testConnection({ ctx, input }: { ctx: Context; input: unknown }): Promise<TestReport> {
  authorise(ctx, 'integration:manage');
  const entered = configureSchema.parse(input);
  const { manifest, implementation } = partnerOrThrow(entered.integrationId);
  const current = await readConnection(prisma(), { ctx, integrationId: entered.integrationId });
  const owner = { accountId: ctx.accountId, connectionId: current?.id ?? '' };
  const stored = current?.revision?.secrets ?? {};
  const { settings, opened } = checkEntered(manifest, { entered, owner, stored });
  checkChoices(implementation, settings);
  const report = await implementation.testConnection({
    settings,
    secrets: opened,
    signal: AbortSignal.timeout(timeoutMs),
  });
  await withTransaction((tx) =>
    recordAudit(tx, {
      ctx,
      action: 'connection.tested',
      subject: { kind: 'connection', id: current?.id ?? entered.integrationId },
      detail: {
        integration: manifest.id,
        works: report.works,
        failed: report.checks.filter(({ state }) => state === 'failed').map(({ id }) => id),
      },
    }),
  );
  return report;
}
