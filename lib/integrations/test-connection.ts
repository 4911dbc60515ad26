import 'server-only';
import { recordAudit } from '../audit/record-audit';
import { authorise } from '../auth/authorise';
import type { Context } from '../context';
import { prisma } from '../db/client';
import { withTransaction } from '../db/transaction';
import type { Locale } from '../forms/variables';
import type { TestReport } from './define';
import {
  type CurrentConnection,
  changedSettings,
  checkChoices,
  checkEntered,
  type Partner,
  partnerOrThrow,
  readConnection,
} from './internal';
import { recordDetected } from './record-detected';
import { testConnectionSchema } from './schemas';

const timeoutMs = 20_000;

/** A report, and the language that its words are in. */
export type ConnectionTestReport = TestReport & { locale: Locale };

/**
 * Calls the partner with what stands in the dialog: typed values, and the stored ones where a secret is left empty.
 * What the partner tells about itself is kept when exactly what is stored was tested.
 * @throws AppError('invalid') by field before anything is sent
 */
export async function testConnection({
  ctx,
  input,
}: {
  ctx: Context;
  input: unknown;
}): Promise<ConnectionTestReport> {
  authorise(ctx, 'integration:manage');
  const { locale, ...entered } = testConnectionSchema.parse(input);
  const partner = partnerOrThrow(entered.integrationId);
  const current = await readConnection(prisma(), { ctx, integrationId: entered.integrationId });
  const owner = { accountId: ctx.accountId, connectionId: current?.id ?? '' };
  const stored = current?.revision?.secrets ?? {};
  const { settings, opened, fresh } = checkEntered(partner, { entered, owner, stored });
  checkChoices(partner.implementation, settings);
  const report = await partner.implementation.testConnection({
    settings,
    secrets: opened,
    locale,
    signal: AbortSignal.timeout(timeoutMs),
  });
  await auditTest({ ctx, integrationId: entered.integrationId, current, report });
  const { detected } = report;
  const revisionId = storedRevision(partner, { current, settings, fresh });
  if (detected && revisionId) await recordDetected({ ...owner, revisionId, detected });
  return { ...report, locale };
}

/** The revision that holds exactly what was tested; null where something was typed. */
function storedRevision(
  { manifest }: Partner,
  tested: {
    current: CurrentConnection | null;
    settings: Record<string, unknown>;
    fresh: Record<string, string>;
  },
): string | null {
  const { current, settings, fresh } = tested;
  if (!current?.revision || Object.keys(fresh).length > 0) return null;
  const changed = changedSettings(manifest, { stored: current.revision.settings, settings });
  return changed.length === 0 ? current.revision.id : null;
}

async function auditTest(test: {
  ctx: Context;
  integrationId: string;
  current: CurrentConnection | null;
  report: TestReport;
}): Promise<void> {
  const { ctx, integrationId, current, report } = test;
  const failed = report.checks.filter(({ state }) => state === 'failed').map(({ id }) => id);
  await withTransaction((tx) =>
    recordAudit(tx, {
      ctx,
      action: 'connection.tested',
      subject: { kind: 'connection', id: current?.id ?? integrationId },
      detail: { integration: integrationId, works: report.works, failed },
    }),
  );
}
