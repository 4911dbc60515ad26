// Tests what Gigya promises on any server like it: the one that CONTRACT_* names, else our own sandbox (docs/contract.md).
import { listenForStop } from './lib/interrupt.mjs';
import { fail } from './lib/log.mjs';
import { prepare } from './lib/prepare.mjs';
import { runProgram } from './lib/run.mjs';
import { loadSettings } from './lib/settings.mjs';

async function main() {
  loadSettings();
  await prepare();
  await runProgram('vitest', ['run', '--project', 'contract', ...process.argv.slice(2)]);
}

listenForStop();
await main().catch(fail);
