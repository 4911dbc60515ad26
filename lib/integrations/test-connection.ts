import 'server-only';
import { recordAudit } from '../audit/record-audit';
import { authorise } from '../auth/authorise';
import type { Context } from '../context';
import { withTransaction } from '../db/transaction';
import type { Locale } from '../forms/variables';
import { log } from '../observability/log';
import type { TestReport } from './define';
import { type EnteredValues, enteredValues } from './entered-values';
import { partnerOrThrow } from './internal';
import { keepSchema } from './keep-schema';
import { recordDetected } from './record-detected';
import { testConnectionSchema } from './schemas';

const timeoutMs = 20_000;
const timeoutWithSampleMs = 60_000;

/** A report, and the language that its words are in. */
export type ConnectionTestReport = Omit<TestReport, 'schema'> & { locale: Locale };

/**
 * Calls the partner with what stands in the dialog for Global or for a website: typed values, and the stored ones where
 * a secret is left empty. What the partner tells about itself is kept when exactly what is stored was tested; its schema
 * is kept by where it was read.
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
  const { locale, websiteId, pushesSample, ...entered } = testConnectionSchema.parse(input);
  const partner = partnerOrThrow(entered.integrationId);
  const values = await enteredValues(partner, { ctx, entered, websiteId });
  const { schema, ...report } = await partner.implementation.testConnection({
    settings: values.settings,
    secrets: values.secrets,
    locale,
    pushesSample,
    signal: AbortSignal.timeout(pushesSample ? timeoutWithSampleMs : timeoutMs),
  });
  await auditTest({ ctx, asked: { ...entered, websiteId, pushesSample }, values, report });
  await keepTold(ctx, { values, schema, detected: report.detected });
  return { ...report, locale };
}

type Told = { values: EnteredValues } & Pick<TestReport, 'schema' | 'detected'>;

async function keepTold({ accountId }: Context, { values, schema, detected }: Told): Promise<void> {
  const { current, destination, stored } = values;
  if (!current) return;
  const owner = { accountId, connectionId: current.id };
  if (detected && stored) await recordDetected({ ...owner, ...stored, detected });
  if (!schema) return;
  await keepSchema({ ...owner, destination, body: schema.body }).catch((err: unknown) => {
    log().warn({ err, ...owner }, 'the schema that a test read could not be kept');
  });
}

async function auditTest(test: {
  ctx: Context;
  asked: { integrationId: string; websiteId: string | null; pushesSample: boolean };
  values: EnteredValues;
  report: Pick<TestReport, 'works' | 'checks'>;
}): Promise<void> {
  const { ctx, asked, values, report } = test;
  const { integrationId, websiteId, pushesSample } = asked;
  const failed = report.checks.filter(({ state }) => state === 'failed').map(({ id }) => id);
  const detail = {
    integration: integrationId,
    works: report.works,
    failed,
    pushedSample: pushesSample,
    ...(websiteId === null ? {} : { website: websiteId }),
  };
  const subject = { kind: 'connection', id: values.current?.id ?? integrationId } as const;
  await withTransaction((tx) => recordAudit(tx, { ctx, action: 'connection.tested', subject, detail }));
}
