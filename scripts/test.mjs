// All tests, or one part: node scripts/test.mjs [unit|integration|contract|e2e] [what to hand on to vitest or Playwright]
import { build } from './lib/build.mjs';
import { findChromium } from './lib/chromium.mjs';
import { Interruption, listenForStop } from './lib/interrupt.mjs';
import { fail, step } from './lib/log.mjs';
import { prepare } from './lib/prepare.mjs';
import { CommandFailed, runProgram } from './lib/run.mjs';
import { startTestCluster } from './lib/test-cluster.mjs';
import { clearReport, readReport, reportFiles } from './lib/test-report.mjs';
import { stackLog, startTestStack } from './lib/test-stack.mjs';

const parts = ['unit', 'integration', 'contract', 'e2e'];
const [first, ...others] = process.argv.slice(2);
const chosen = parts.includes(first) ? [first] : parts;
const handedOn = parts.includes(first) ? others : process.argv.slice(2);
const total = { passed: 0, failed: 0 };

const ownSettings = [
  'DATABASE_URL',
  'DATABASE_DIRECT_URL',
  'DATABASE_EMBEDDED',
  'ENCRYPTION_KEYS',
  'NEXTAUTH_SECRET',
  'NEXTAUTH_URL',
  'APP_URL',
  'HOST',
  'PORT',
  'DEMO',
  'GIGYA_SANDBOX_ORIGIN',
  'SANDBOX_PORT',
  'SUBMIT_LIMIT_PER_IP',
  'LOG_LEVEL',
  'NODE_ENV',
];

/** The tests must not meet the settings, and least of all the database or the Gigya site, of whoever runs them. */
function forgetSettings() {
  const contract = Object.keys(process.env).filter((name) => name.startsWith('CONTRACT_'));
  for (const name of [...ownSettings, ...contract]) delete process.env[name];
}

/** Runs a test runner and counts what it reports, also when tests failed. */
async function countTests({ runner, args, env }) {
  clearReport(runner);
  let ranWell = true;
  try {
    await runProgram(runner, args, { env: { ...process.env, ...env } });
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    ranWell = false;
  }
  const { passed, failed, skipped } = readReport({ runner, ranWell });
  if (skipped > 0) console.error(`${skipped} tests were skipped, which counts as failed.`);
  total.passed += passed;
  total.failed += failed;
}

async function runVitest(projects, cluster) {
  step(`vitest: ${projects.join(' and ')}`);
  const selected = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFiles.vitest}`];
  const env = cluster ? { TEST_DATABASE_URL: cluster.templateUrl } : {};
  await countTests({ runner: 'vitest', args: ['run', ...selected, ...reporters, ...handedOn], env });
}

async function runPlaywright(cluster) {
  await build();
  const browser = findChromium();
  step('starting the application for the browser tests');
  const stack = await startTestStack(cluster);
  try {
    step(`Playwright with ${browser.executablePath}`);
    const env = { ...stack.env, E2E_BROWSER: JSON.stringify(browser) };
    await countTests({ runner: 'playwright', args: ['test', ...handedOn], env });
  } finally {
    await stack.stop();
    console.log(`What the application printed is in ${stackLog}`);
  }
}

async function runParts() {
  const projects = chosen.filter((part) => part !== 'e2e');
  const needsDatabase = chosen.some((part) => part === 'integration' || part === 'e2e');
  if (needsDatabase) step('starting a database for the tests');
  const cluster = needsDatabase ? await startTestCluster() : undefined;
  try {
    if (projects.length > 0) await runVitest(projects, cluster);
    if (chosen.includes('e2e')) await runPlaywright(cluster);
  } finally {
    await cluster?.stop();
  }
}

listenForStop();
forgetSettings();
try {
  await prepare();
  await runParts();
} catch (error) {
  total.failed += 1;
  fail(error instanceof Interruption ? new Interruption('The tests were stopped.') : error);
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
