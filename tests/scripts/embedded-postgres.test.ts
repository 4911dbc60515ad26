import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { startCluster } from '../../scripts/lib/postgres/cluster.mjs';
import { withClient } from '../../scripts/lib/postgres/connect.mjs';
import { openFolder } from '../../scripts/lib/postgres/reach.mjs';
import { isAlive } from '../../scripts/lib/process-alive.mjs';
import { isRoot, ordinaryAccount } from './ordinary-account';
import { fixture, killStarted, startScript, until } from './run-script';

const undo: (() => unknown)[] = [];

afterEach(async () => {
  killStarted();
  for (const step of undo.splice(0).reverse()) await step();
});

function temporaryFolder(parent = tmpdir()): string {
  const folder = mkdtempSync(path.join(parent, 'passerelle-cluster-'));
  undo.push(() => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));
  chmodSync(folder, 0o755);
  return folder;
}

async function start(folder: string, sharedFolder?: string) {
  const cluster = await startCluster({ folder, port: 0, sharedFolder });
  undo.push(cluster.stop);
  const ask = (sql: string) => withClient(cluster.urlFor('postgres'), (client) => client.query(sql));
  return { ...cluster, ask };
}

const addRow = 'CREATE TABLE kept AS SELECT 1 AS id';
const countRows = 'SELECT count(*)::int AS rows FROM kept';

describe('the embedded database', () => {
  it('keeps its rows from one start to the next and folds letters of every language', async () => {
    const folder = temporaryFolder();
    const first = await start(folder);
    await first.ask(addRow);
    await first.stop();
    await until(() => !isAlive(first.pid));
    const second = await start(folder);
    expect(second.joined).toBe(false);
    expect((await second.ask(countRows)).rows).toEqual([{ rows: 1 }]);
    expect((await second.ask("SELECT lower('ZOË ÇA') AS folded")).rows).toEqual([{ folded: 'zoë ça' }]);
  });

  it('recovers its rows after kill -9', async () => {
    const folder = temporaryFolder();
    const first = await start(folder);
    await first.ask(addRow);
    process.kill(first.pid, 'SIGKILL');
    await until(() => !isAlive(first.pid));
    const second = await start(folder);
    expect((await second.ask(countRows)).rows).toEqual([{ rows: 1 }]);
  });

  it('that a killed process left running is joined by the next start', async () => {
    const folder = temporaryFolder();
    const holder = startScript({ args: [fixture('hold-cluster.mjs'), folder] });
    const { pid } = JSON.parse(await holder.says(/{.*}/));
    holder.kill('SIGKILL');
    await holder.ended;
    const cluster = await start(folder);
    expect(cluster).toMatchObject({ pid, joined: true });
    await cluster.stop();
    await until(() => !isAlive(pid));
  });

  it('is whole or not there at all when its first start is interrupted', async () => {
    const folder = temporaryFolder();
    const holder = startScript({ args: [fixture('hold-cluster.mjs'), folder] });
    const isUnfinished = () => readdirSync(folder).some((name) => name.startsWith('unfinished-'));
    await until(isUnfinished);
    holder.kill('SIGKILL');
    await holder.ended;
    expect(existsSync(path.join(folder, 'data'))).toBe(false);
    const cluster = await start(folder);
    await cluster.ask('SELECT 1');
    expect(readdirSync(folder).filter((name) => name.startsWith('unfinished-'))).toEqual([]);
  });

  it('starts although its process id file names a process that is something else', async () => {
    const folder = temporaryFolder();
    const first = await start(folder);
    const pidFile = path.join(first.stateFolder, 'data', 'postmaster.pid');
    const content = readFileSync(pidFile, 'utf8');
    process.kill(first.pid, 'SIGKILL');
    await until(() => !isAlive(first.pid));
    writeFileSync(pidFile, content.replace(/^\d+/, String(process.pid)));
    const second = await start(folder);
    expect(second.joined).toBe(false);
    await second.ask('SELECT 1');
  });

  it('gives nobody else its password', async () => {
    const cluster = await start(temporaryFolder());
    const url = new URL(cluster.urlFor('postgres'));
    expect(url.hostname).toBe('127.0.0.1');
    expect(url.password.length).toBeGreaterThanOrEqual(24);
    url.password = 'wrong';
    await expect(withClient(url.href, async () => 'in')).rejects.toThrow(/password authentication failed/);
  });

  it('runs in a folder that is closed to every other account', async () => {
    const closed = temporaryFolder();
    chmodSync(closed, 0o700);
    const shared = path.join(temporaryFolder(), 'shared');
    const cluster = await start(closed, shared);
    await cluster.ask('SELECT 1');
    expect(cluster.stateFolder.startsWith(isRoot ? `${shared}/data-` : closed)).toBe(true);
  });

  it('runs for an ordinary user', async () => {
    const { checkout, program, account, remove } = ordinaryAccount();
    undo.push(remove);
    const folder = temporaryFolder();
    if (account) chownSync(folder, account.uid, account.gid);
    const script = path.join(checkout, 'tests/scripts/fixtures/hold-cluster.mjs');
    const holder = startScript({ args: [script, folder], program, account });
    const { pid, url } = JSON.parse(await holder.says(/{.*}/));
    const result = await withClient(url, (client) => client.query('SELECT 1 AS one'));
    expect(result.rows).toEqual([{ one: 1 }]);
    holder.kill('SIGTERM');
    expect(await holder.ended).toMatchObject({ code: 0 });
    await until(() => !isAlive(pid));
  });
});

describe('the folder that root shares', () => {
  it('is never a link, which another account could have laid', () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'elsewhere'), { mode: 0o755 });
    symlinkSync(path.join(folder, 'elsewhere'), path.join(folder, 'link'));
    expect(() => openFolder(path.join(folder, 'link'))).toThrow(/no link/);
  });

  it('is never one that others may write to', () => {
    const folder = path.join(temporaryFolder(), 'open');
    mkdirSync(folder);
    chmodSync(folder, 0o777);
    expect(() => openFolder(folder)).toThrow(/mode 755/);
  });
});
