import { cpus } from 'node:os';
import { Pool } from 'undici';
import { closeDatabase, pool } from '../../lib/db/client';
import {
  answerOnly,
  bareStatement,
  deliveryTimes,
  readActionFields,
  submitByAction,
  submitByNativePost,
  submitOverApi,
} from './intake-calls';
import { type Measured, measure, paced, percentile } from './measure';

const concurrency = 32;
const seconds = 8;
const pace = { perSecond: 50, seconds: 12 };
const settleMs = 5_000;

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run npm run bench.`);
  return value;
}

/** With the connection off the same rows are written and held, and no worker competes with the intake for the cores. */
async function switchConnection(enabled: boolean): Promise<void> {
  await pool().query('UPDATE "Connection" SET "enabled" = $1', [enabled]);
}

async function emptyTables(): Promise<void> {
  await pool().query(
    'TRUNCATE "DeliveryAttempt", "Delivery", "CampaignEvent", "ConsentRecord", "Participation", "SubmissionKey"',
  );
}

async function measureIntake(web: Pool): Promise<Measured[]> {
  const hidden = await readActionFields(web);
  const rounds = [
    { name: 'handler that only answers', call: answerOnly(web) },
    { name: 'same SQL, bare loop', call: await bareStatement() },
    { name: 'API', call: submitOverApi(web) },
    { name: 'server action', call: submitByAction(web, hidden) },
    { name: 'form post without JavaScript', call: submitByNativePost(web, hidden) },
  ];
  const measured: Measured[] = [];
  await switchConnection(false);
  for (const round of rounds) {
    measured.push(await measure({ ...round, concurrency, seconds }));
    await emptyTables();
  }
  await switchConnection(true);
  return measured;
}

async function measureLatency(web: Pool) {
  await new Promise((resolve) => setTimeout(resolve, settleMs));
  const since = new Date();
  const failures = await paced({ ...pace, call: submitOverApi(web) });
  await new Promise((resolve) => setTimeout(resolve, settleMs));
  return { failures, ...(await deliveryTimes(since)) };
}

const oneDecimal = (value: number) => value.toFixed(1);

function report(intake: Measured[], latency: Awaited<ReturnType<typeof measureLatency>>): string {
  const [answer, statement] = intake;
  const ratio = (row: Measured, base: Measured | undefined) =>
    base ? (row.perSecond / base.perSecond).toFixed(2) : '';
  const rows = intake.map((row) =>
    [
      `| ${row.name} | ${Math.round(row.perSecond)} | ${ratio(row, answer)} | ${ratio(row, statement)} |`,
      ` ${oneDecimal(row.p50)} | ${oneDecimal(row.p95)} | ${oneDecimal(row.p99)} | ${row.failures} |`,
    ].join(''),
  );
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => oneDecimal(percentile(latency.times, share)));
  return `# Measurements

\`npm run bench\`, ${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} cores shared by the web server, worker, sandbox,
PostgreSQL (durable) and the load: read the ratios, not the rates.

## Intake

${concurrency} connections, ${seconds} s each after a warm-up. Times in ms.

| way in | per second | of the handler | of the SQL | p50 | p95 | p99 | failures |
|---|---|---|---|---|---|---|---|
${rows.join('\n')}

## From the participation to Gigya's acceptance

${pace.perSecond} submissions a second through the API for ${pace.seconds} s; both calls to the sandbox done and recorded. Times in ms.

| deliveries | p50 | p95 | p99 | not delivered ${settleMs / 1000} s later | refused submissions |
|---|---|---|---|---|---|
| ${latency.times.length} | ${p50} | ${p95} | ${p99} | ${latency.undelivered} | ${latency.failures} |
`;
}

const web = new Pool(required('E2E_BASE_URL'), { connections: concurrency, pipelining: 1 });
try {
  const intake = await measureIntake(web);
  const latency = await measureLatency(web);
  process.stdout.write(report(intake, latency));
} finally {
  await web.close();
  await closeDatabase();
}
