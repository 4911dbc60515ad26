// Runs the Gigya sandbox alone: it needs no database. `--snapshot=<file>` keeps what it holds in that file, `--seed=<text>`
// repeats its ids, and `--data-centre-ports` opens a port for each data centre after SANDBOX_PORT.
import { sandboxPort } from './lib/environment.mjs';
import { listenForStop } from './lib/interrupt.mjs';
import { fail } from './lib/log.mjs';
import { prepare } from './lib/prepare.mjs';
import { untilEnd } from './lib/run-piece.mjs';
import { loadSettings } from './lib/settings.mjs';

async function main() {
  loadSettings();
  await prepare();
  const env = { ...process.env, SANDBOX_PORT: sandboxPort(process.env) };
  await untilEnd({ name: 'sandbox', args: process.argv.slice(2), env });
}

listenForStop();
await main().catch(fail);
process.exit();
