import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { program } from './binaries.mjs';

/** The name of the database's only user. */
export const databaseUser = 'passerelle';

/** The environment of PostgreSQL's programs: nobody's PG variables, plain messages. */
export function postgresEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !/^PG[A-Z]+$/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', HOME: '/' };
}

function run(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
      });
    }
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve(output);
      else
        reject(new Error(`${path.basename(command)} ended with ${code ?? signal}: ${output.slice(-2_000)}`));
    });
  });
}

// "C" alone would make lower('ZOË') wrong; the built-in provider knows Unicode and is the same on every machine.
const initdbOptions = [
  `--username=${databaseUser}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-instructions',
];

/** Gives a path to the account that will run PostgreSQL. */
function give(target, account) {
  if (account) chownSync(target, account.uid, account.gid);
}

// An initdb whose parent was killed may still be writing; only the asynchronous rm waits between its attempts.
const leftovers = { recursive: true, force: true, maxRetries: 20, retryDelay: 100 };

/** Takes away what an interrupted first start left behind. */
async function clearUnfinished(stateFolder) {
  for (const name of readdirSync(stateFolder)) {
    if (name.startsWith('unfinished-')) await rm(path.join(stateFolder, name), leftovers);
  }
}

/** Makes the cluster in a folder of its own and gives it its name only when it is whole. */
export async function initialise({ native, account, stateFolder, data, passwordFile, durable }) {
  if (existsSync(path.join(data, 'PG_VERSION'))) return;
  await clearUnfinished(stateFolder);
  const password = randomBytes(18).toString('base64url');
  const fresh = path.join(stateFolder, `unfinished-${process.pid}`);
  const handover = `${fresh}-password`;
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(handover, password, { mode: 0o600 });
  try {
    give(fresh, account);
    give(handover, account);
    const args = ['-D', fresh, `--pwfile=${handover}`, ...initdbOptions, ...(durable ? [] : ['--no-sync'])];
    const options = { ...account, env: postgresEnvironment(), cwd: stateFolder };
    await run(program(native, 'initdb'), args, options);
    writeFileSync(passwordFile, password, { mode: 0o600 });
    renameSync(fresh, data);
  } finally {
    rmSync(handover, { force: true });
    rmSync(fresh, { recursive: true, force: true });
  }
}
