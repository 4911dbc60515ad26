import { closeDatabase } from '@/lib/db/client';
import { runWorker } from '@/lib/deliveries/run-worker';
import { partnerImplementation } from './partner';

const { PARTNER_ORIGIN = '', WORKER_NAME = '' } = process.env;
const stopping = new AbortController();
process.once('SIGTERM', () => stopping.abort());

await runWorker({
  signal: stopping.signal,
  getImplementation: () => partnerImplementation(PARTNER_ORIGIN, WORKER_NAME),
});
await closeDatabase();
