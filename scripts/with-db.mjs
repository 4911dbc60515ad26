// Runs a command with the embedded database and the installation's secrets: node scripts/with-db.mjs prisma migrate status
import { spawn } from 'node:child_process';
import { openDatabase } from './lib/database.mjs';
import { pieceEnvironment } from './lib/environment.mjs';
import { fail } from './lib/log.mjs';
import { Refusal } from './lib/project.mjs';
import { projectPath } from './lib/runtime.mjs';
import { loadSettings } from './lib/settings.mjs';

const [command, ...args] = process.argv.slice(2);

function runCommand(env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', env, shell: process.platform === 'win32' });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.on('error', (error) => reject(new Refusal(`${command} cannot be run: ${error.message}`)));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

async function main() {
  if (!command) throw new Refusal('Say what to run: node scripts/with-db.mjs <command> [arguments]');
  loadSettings();
  const database = await openDatabase({ command: `node scripts/with-db.mjs ${command}` });
  try {
    process.exitCode = await runCommand({ ...pieceEnvironment(database), PATH: projectPath() });
  } finally {
    await database.stop();
  }
}

await main().catch(fail);
