import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readReport, reportFiles } from './test-report.mjs';

let base = '';
beforeEach(() => {
  base = mkdtempSync(path.join(tmpdir(), 'passerelle-report-'));
  mkdirSync(path.join(base, 'test-results'));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const vitest = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };

function read(report: object, ranWell = true) {
  writeFileSync(path.join(base, reportFiles.vitest), JSON.stringify(report));
  return readReport({ runner: 'vitest', ranWell, base });
}

describe('the closing line of the tests', () => {
  it('counts what passed and what failed', () => {
    expect(read({ ...vitest, numFailedTests: 2 }, false)).toMatchObject({ passed: 3, failed: 2 });
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 0 };
    writeFileSync(path.join(base, reportFiles.playwright), JSON.stringify({ stats, errors: [] }));
    expect(readReport({ runner: 'playwright', ranWell: false, base })).toMatchObject({
      passed: 4,
      failed: 2,
    });
  });

  it('counts a skipped test as failed', () => {
    expect(read({ ...vitest, numPendingTests: 1, numTodoTests: 1 })).toMatchObject({ failed: 2, skipped: 2 });
  });

  it('counts a file that could not be loaded as failed', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(read({ ...vitest, testResults }, false)).toMatchObject({ passed: 3, failed: 1 });
  });

  it('counts a run as failed that ended badly, left no report or ran no test', () => {
    expect(read(vitest, false).failed).toBe(1);
    expect(read({ ...vitest, numPassedTests: 0 }).failed).toBe(1);
    expect(readReport({ runner: 'playwright', ranWell: true, base }).failed).toBe(1);
  });
});
