import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from '../../scripts/lib/port.mjs';
import { requireNode } from '../../scripts/lib/runtime.mjs';
import { fixture, killStarted, runScript, startScript } from './run-script';

let dataFolder = '';

beforeEach(() => {
  dataFolder = mkdtempSync(path.join(tmpdir(), 'passerelle-data-'));
  chmodSync(dataFolder, 0o755);
});
afterEach(() => {
  killStarted();
  rmSync(dataFolder, { recursive: true, force: true });
});

async function usedPort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { port: String(address.port), close: () => server.close() };
}

const start = async (env: Record<string, string>) => {
  const free = { PORT: String(await freePort()), SANDBOX_PORT: String(await freePort()) };
  return runScript({ args: ['scripts/start.mjs'], env: { DATA_DIR: dataFolder, ...free, ...env } });
};

const hasBegun = () => existsSync(path.join(dataFolder, 'postgres'));

describe('npm start refuses, before it begins anything long,', () => {
  it.each(['PORT', 'SANDBOX_PORT'])('a %s that is in use', async (variable) => {
    const { port, close } = await usedPort();
    const { code, output } = await start({ [variable]: port });
    close();
    expect(code).toBe(1);
    expect(output).toContain(`Port ${port} on 127.0.0.1 is in use already`);
    expect(output).toContain(`Set ${variable} to use another one.`);
    expect(hasBegun()).toBe(false);
  });

  it('a data folder that another start holds', async () => {
    const holder = startScript({ args: [fixture('hold-lock.mjs'), dataFolder] });
    await holder.says(/held/);
    const { code, output } = await start({});
    expect(code).toBe(1);
    expect(output).toContain(`in use by "npm start" (process ${holder.pid})`);
    expect(hasBegun()).toBe(false);
  });

  it('a database of one’s own without the secrets that must outlive this machine', async () => {
    const { code, output } = await start({ DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' });
    expect(code).toBe(1);
    expect(output).toContain('ENCRYPTION_KEYS, the keys that seal credentials');
    expect(output).toContain("console.log('k1:' + require('crypto').randomBytes(32).toString('base64'))");
    expect(output).toContain('NEXTAUTH_SECRET, the secret that signs sessions');
  });

  it('a Node that is too old', () => {
    expect(() => requireNode('20.18.3')).toThrow('Node 20.19 or newer is needed; this is Node 20.18.3.');
    expect(() => requireNode('20.19.0')).not.toThrow();
  });
});

describe('a piece that runs alone', () => {
  const showUrl = ['scripts/with-db.mjs', 'node', '-e', 'console.log(process.env.DATABASE_URL)'];

  it('uses the embedded database that another process runs, and leaves it running', async () => {
    const env = { DATA_DIR: dataFolder };
    const wait = 'console.log(process.env.DATABASE_URL); setInterval(() => undefined, 1000)';
    const owner = startScript({ args: ['scripts/with-db.mjs', 'node', '-e', wait], env });
    const url = await owner.says(/postgresql:.*\n/);
    expect(await runScript({ args: showUrl, env })).toEqual({ code: 0, output: url });
    expect(await runScript({ args: showUrl, env })).toEqual({ code: 0, output: url });
    const pidFile = path.join(dataFolder, 'postgres', 'data', 'postmaster.pid');
    expect(existsSync(pidFile)).toBe(true);
    owner.kill('SIGTERM');
    await owner.ended;
    expect(existsSync(pidFile)).toBe(false);
    expect(existsSync(path.join(dataFolder, 'lock'))).toBe(false);
  });
});
