import { describe, expect, it, vi } from 'vitest';
import { demoSite } from './demo-site';
import { INIT, testSandbox } from './sandbox.fixture';
import { startSandbox } from './start-sandbox';

const keys = demoSite;
const { origin } = testSandbox();

describe('starting', () => {
  it.each(['0.0.0.0', '::', '192.0.2.1', 'example.com'])(
    'listens on no address but loopback: %s',
    async (host) => {
      await expect(startSandbox({ port: 0, host })).rejects.toThrow('this machine only');
    },
  );

  it('fails on a used port', async () => {
    const port = Number(new URL(origin()).port);
    await expect(startSandbox({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
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
