import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { demoSite } from './demo-site';
import { INIT, testSandbox } from './sandbox.fixture';
import { startSandbox } from './start-sandbox';
import { resetState } from './state';

const keys = demoSite;
const { origin } = testSandbox();

describe('starting', () => {
  it.each(['0.0.0.0', '::', '192.0.2.1', 'example.com'])(
    'listens on no address but loopback: %s',
    async (host) => {
      await expect(startSandbox({ port: 0, host, ports: { eu1: 0 } })).rejects.toThrow('this machine only');
    },
  );

  it('fails on a used port, and then leaves the others free', async () => {
    const used = Number(new URL(origin()).port);
    await expect(startSandbox({ port: used })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    const other = await startSandbox({ port: 0 });
    const free = Number(new URL(other.origin).port);
    await other.close();
    await expect(startSandbox({ port: free, ports: { us1: used } })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
    const again = await startSandbox({ port: free });
    await again.close();
  });

  it('takes options, and refuses wrong ones', async () => {
    const other = await startSandbox({ port: 0, options: { perUidConcurrency: 2 } });
    expect(other.state.options).toMatchObject({ perUidConcurrency: 2, searchLagMs: 1_000 });
    await other.close();
    await expect(startSandbox({ port: 0, options: { latencyMs: -1 } })).rejects.toThrow();
  });

  it('with a seed gives the same ids and tokens in every run, and after a reset', async () => {
    const answersOf = async (seed: string) => {
      const other = await startSandbox({ port: 0, seed, now: () => 0 });
      const ask = async () => {
        const call = { method: 'POST', body: new URLSearchParams({ ...keys, isLite: 'true' }) };
        return (await fetch(`${other.origin}/${INIT}`, call)).text();
      };
      const first = await ask();
      resetState(other.state);
      const again = await ask();
      await other.close();
      return [first, again];
    };
    const [first = '', again = ''] = await answersOf('one');
    expect(again).toBe(first);
    expect(await answersOf('one')).toEqual([first, again]);
    expect(await answersOf('two')).not.toContain(first);
  });

  it('closes at once, also while an answer waits, and frees its port', async () => {
    const other = await startSandbox({ port: 0 });
    other.state.faults.add([{ method: '*', times: 1, delayMs: 60_000 }]);
    const waiting = fetch(`${other.origin}/${INIT}`, { method: 'POST', body: new URLSearchParams(keys) });
    const ended = expect(waiting).rejects.toThrow();
    await vi.waitFor(() => expect(other.state.callCount).toBe(1));
    await other.close();
    await ended;
    const again = await startSandbox({ port: Number(new URL(other.origin).port) });
    await again.close();
  });
});

describe('a snapshot file', () => {
  let folder = '';
  const file = () => path.join(folder, 'sandbox.json');
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'sandbox-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('keeps what a sandbox holds from its end to the next start, for its owner alone', async () => {
    const first = await startSandbox({ port: 0, snapshotFile: file() });
    const site = first.state.sites.get(keys.apiKey);
    if (!site) throw new Error('The demo site is gone');
    site.dataCentre = 'au1';
    first.state.options.latencyMs = 7;
    await first.close();
    expect((await stat(file())).mode & 0o777).toBe(0o600);
    const next = await startSandbox({ port: 0, snapshotFile: file(), options: { perUidConcurrency: 2 } });
    await next.close();
    expect(next.state.sites.get(keys.apiKey)?.dataCentre).toBe('au1');
    expect(next.state.options).toMatchObject({ latencyMs: 7, perUidConcurrency: 2 });
  });

  it.each(['', '{', '{}', '[]'])('with the content %j stops the start and stays as it is', async (text) => {
    await writeFile(file(), text);
    await expect(startSandbox({ port: 0, snapshotFile: file() })).rejects.toThrow('cannot be loaded');
    expect(await readFile(file(), 'utf8')).toBe(text);
  });
});
