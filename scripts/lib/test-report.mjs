import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from './project.mjs';

/** Where the test runners leave their results. */
export const reportFiles = { vitest: 'test-results/vitest.json', playwright: 'test-results/e2e.json' };

/** A file of tests that could not even be loaded has no tests to count. */
const brokenFiles = (report) =>
  report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;

const readers = {
  vitest: (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles(report),
    skipped: report.numPendingTests + report.numTodoTests,
  }),
  playwright: ({ stats, errors }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }),
};

/** Removes an earlier run's results, which would otherwise be counted for a run that left none. */
export const clearReport = (runner) => rmSync(path.join(root, reportFiles[runner]), { force: true });

/**
 * What a runner's results say. A test that was skipped counts as failed, and so does a run that ended badly
 * without a failed test to show for it.
 * @param {{ runner: keyof typeof readers, ranWell: boolean, base?: string }} input
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
export function readReport({ runner, ranWell, base = root }) {
  const file = path.join(base, reportFiles[runner]);
  const none = { passed: 0, failed: 0, skipped: 0 };
  const found = existsSync(file) ? readers[runner](JSON.parse(readFileSync(file, 'utf8'))) : none;
  const failed = found.failed + found.skipped;
  const isEmpty = found.passed + failed === 0;
  return { ...found, failed: failed === 0 && (!ranWell || isEmpty) ? 1 : failed };
}
