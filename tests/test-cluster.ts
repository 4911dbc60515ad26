import { startTestCluster } from '../scripts/lib/test-cluster.mjs';

/** Gives the integration tests a PostgreSQL of their own, unless the test run has one for them already. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.TEST_DATABASE_URL) return undefined;
  const { templateUrl, stop } = await startTestCluster();
  process.env.TEST_DATABASE_URL = templateUrl;
  return stop;
}
