import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../port.mjs';
import { program } from './binaries.mjs';
import { answers } from './connect.mjs';
import { databaseUser, initialise, postgresEnvironment } from './initialise.mjs';
import { placeCluster } from './place.mjs';
import { clearStalePostmaster, isHeld, runningPostmaster } from './postmaster.mjs';

const preferredPort = 54329;
const readyWithinMs = 30_000;
const stoppedWithinMs = 20_000;
const logLimitBytes = 5_000_000;

const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: 200 };
const throwAwaySettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  max_wal_size: '256MB',
};

const flags = (values) => Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

const urlOf = (place, port) => (database) =>
  `postgresql://${databaseUser}:${readFileSync(place.passwordFile, 'utf8').trim()}@127.0.0.1:${port}/${database}`;

function openLog(file) {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return openSync(file, size > logLimitBytes ? 'w' : 'a', 0o600);
}

/** Waits until the running server answers; false when it ends before. */
async function becomesReady({ data, url }) {
  const deadline = Date.now() + readyWithinMs;
  while (Date.now() < deadline) {
    if (await answers(url)) return true;
    if (!runningPostmaster(data)) return false;
    await sleep(50);
  }
  throw new Error('PostgreSQL did not answer within 30 seconds.');
}

/** A process group of its own: Ctrl-C in the terminal reaches the application first, which stops the database last. */
function launch({ place, port, durable }) {
  const log = openLog(place.logFile);
  const values = { ...settings, ...(durable ? {} : throwAwaySettings) };
  const options = { ...place.account, env: postgresEnvironment(), cwd: place.data, detached: true };
  const child = spawn(
    program(place.native, 'postgres'),
    ['-D', place.data, '-p', String(port), ...flags(values)],
    { ...options, stdio: ['ignore', log, log], windowsHide: true },
  );
  closeSync(log);
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(code ?? signal));
  });
  child.unref();
  return { pid: child.pid, ended };
}

async function startServer({ place, port, durable }) {
  clearStalePostmaster(place.data);
  const server = launch({ place, port, durable });
  let end;
  server.ended.then((how) => {
    end = how;
  });
  const url = urlOf(place, port)('postgres');
  const deadline = Date.now() + readyWithinMs;
  while (!(await answers(url))) {
    if (end !== undefined || Date.now() > deadline) {
      const log = readFileSync(place.logFile, 'utf8').slice(-1_500);
      throw new Error(
        `PostgreSQL did not start (${end ?? 'no answer within 30 seconds'}). Its log says:\n${log}`,
      );
    }
    await sleep(25);
  }
  return { pid: server.pid, port };
}

/** The fast shutdown; only the file tells its end, because an ended process may stay behind as a zombie. */
async function stopServer({ place, pid, keepData }) {
  const signals = ['SIGINT', 'SIGQUIT'];
  for (const signal of signals) {
    if (runningPostmaster(place.data)?.pid === pid) process.kill(pid, signal);
    const deadline = Date.now() + stoppedWithinMs;
    while (isHeld(place.data) && runningPostmaster(place.data) && Date.now() < deadline) await sleep(20);
  }
  if (!keepData) rmSync(place.stateFolder, { recursive: true, force: true });
}

async function join(place) {
  const running = runningPostmaster(place.data);
  if (!running?.port) return undefined;
  const url = urlOf(place, running.port)('postgres');
  return (await becomesReady({ data: place.data, url })) ? running : undefined;
}

const asCluster = ({ place, server, joined, keepData }) => ({
  pid: server.pid,
  port: server.port,
  joined,
  stateFolder: place.stateFolder,
  urlFor: urlOf(place, server.port),
  stop: () => stopServer({ place, pid: server.pid, keepData }),
});

/**
 * Starts the PostgreSQL that is kept in `folder`, making it first where there is none. One that was left running by
 * a killed process is joined. With `throwAway` stop() removes the folder,
 * and nothing is made durable unless asked for.
 * @param {{ folder: string, port?: number, throwAway?: boolean, durable?: boolean, sharedFolder?: string }} input
 */
export async function startCluster({
  folder,
  port = preferredPort,
  throwAway = false,
  durable = !throwAway,
  sharedFolder,
}) {
  const place = placeCluster({ folder, sharedFolder });
  await initialise({ ...place, durable });
  const running = await join(place);
  const server = running ?? (await startServer({ place, port: await freePort(port), durable }));
  return asCluster({ place, server, joined: Boolean(running), keepData: !throwAway });
}

/**
 * The PostgreSQL that somebody else runs on `folder`.
 * @param {{ folder: string, sharedFolder?: string }} input
 * @returns {Promise<{ port: number, urlFor: (database: string) => string } | undefined>}
 */
export async function findCluster({ folder, sharedFolder }) {
  const place = placeCluster({ folder, sharedFolder });
  const running = await join(place);
  return running && { port: running.port, urlFor: urlOf(place, running.port) };
}
