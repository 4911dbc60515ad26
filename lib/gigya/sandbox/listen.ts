import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';

const KEEP_ALIVE_MS = 65_000;
/** Long enough to read, and then refuse, an address that is too long. */
const MAX_HEADER_BYTES = 128 * 1_024;

type Listener = { origin: string; close(): Promise<void> };

/**
 * Servers on several ports; 0 takes a free one. Closing cuts connections off. One that cannot be opened closes the others.
 * @throws what listening throws, for example for a used port
 */
export async function listenOnAll(
  wanted: readonly { port: number; host: string; handler: RequestListener }[],
): Promise<Listener[]> {
  const results = await Promise.allSettled(wanted.map(listen));
  const listeners = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const failed = results.find((result) => result.status === 'rejected');
  if (!failed) return listeners;
  await Promise.all(listeners.map((listener) => listener.close()));
  throw failed.reason;
}

async function listen(input: { port: number; host: string; handler: RequestListener }): Promise<Listener> {
  const { port, host } = input;
  const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES }, input.handler);
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return {
    origin: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
