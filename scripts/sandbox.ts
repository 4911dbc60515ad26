import { parseArgs } from 'node:util';
import { dataCentres } from '../lib/gigya/data-centres';
import { startSandbox } from '../lib/gigya/sandbox/start-sandbox';
import { stopSignal } from './lib/stop-signal.mjs';

const { values } = parseArgs({
  options: {
    snapshot: { type: 'string' },
    seed: { type: 'string' },
    'data-centre-ports': { type: 'boolean' },
  },
});
const port = Number(process.env.SANDBOX_PORT);
const dataCentrePorts: Parameters<typeof startSandbox>[0]['ports'] = {};
if (values['data-centre-ports']) {
  for (const [index, { id }] of dataCentres.entries()) dataCentrePorts[id] = port + 1 + index;
}

const signal = stopSignal({ withinMs: 5_000 });
const sandbox = await startSandbox({
  port,
  host: '127.0.0.1',
  ports: dataCentrePorts,
  ...(values.snapshot ? { snapshotFile: values.snapshot } : {}),
  ...(values.seed ? { seed: values.seed } : {}),
});
console.log(`Gigya sandbox on ${sandbox.origin}`);
for (const { id } of dataCentres) {
  const origin = sandbox.origins[id];
  if (origin) console.log(`  as ${id} on ${origin}`);
}
signal.addEventListener('abort', async () => {
  await sandbox.close();
  process.exit();
});
