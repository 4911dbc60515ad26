import { defineConfig } from '@playwright/test';
import { z } from 'zod';

const browser = z
  .object({ executablePath: z.string().optional(), env: z.record(z.string(), z.string()).default({}) })
  .parse(JSON.parse(process.env.E2E_BROWSER ?? '{}'));

const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

const inherited = Object.entries(process.env).flatMap(([name, value]) =>
  value === undefined ? [] : [[name, value] as const],
);

// The application runs already: `npm test` starts it and says in E2E_BASE_URL where.
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: process.env.E2E_BASE_URL,
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: browser.executablePath,
      env: { ...Object.fromEntries(inherited), ...browser.env },
      chromiumSandbox: false,
      args: quiet,
    },
  },
});
