import { startSandbox } from '../lib/gigya/sandbox/start-sandbox';
import { stopSignal } from './lib/stop-signal.mjs';

const signal = stopSignal({ withinMs: 5_000 });
const sandbox = await startSandbox({ port: Number(process.env.SANDBOX_PORT), host: '127.0.0.1' });
console.log(`Gigya sandbox on ${sandbox.origin}`);
signal.addEventListener('abort', async () => {
  await sandbox.close();
  process.exit();
});
