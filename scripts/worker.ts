import { closeDatabase } from '../lib/db/client';
import { runWorker } from '../lib/deliveries/run-worker';
import { stopSignal } from './lib/stop-signal.mjs';

await runWorker({ signal: stopSignal({ withinMs: 20_000 }) });
await closeDatabase();
process.exit();
