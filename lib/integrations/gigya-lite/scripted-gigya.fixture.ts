import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AttemptReport, OpenConnection } from '../define';
import { createGigyaLite } from './create-gigya-lite';
import { connectionWith, contentOf } from './delivery.fixture';

export type ScriptedGigya = {
  origin: string;
  /** Paths and hosts that were called, in order. */
  calls: { path: string; host: string }[];
  push(profile: Parameters<typeof contentOf>[0], change?: Partial<OpenConnection>): Promise<AttemptReport>;
  close(): Promise<void>;
};

/**
 * A server that answers as the test says, for what no Gigya can be asked to say. A token is always there; pushes register
 * unless told otherwise.
 */
export async function startScriptedGigya(
  answer: (call: { path: string; host: string }) => object,
): Promise<ScriptedGigya> {
  const calls: ScriptedGigya['calls'] = [];
  const server = createServer((request, response) => {
    const call = { path: request.url ?? '', host: request.headers.host ?? '' };
    calls.push(call);
    response.end(JSON.stringify({ errorCode: 0, regToken: 'token', ...answer(call) }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const implementation = createGigyaLite({ sandboxOrigin: () => origin });
  const { signal } = new AbortController();
  return {
    origin,
    calls,
    push: (profile, change) =>
      implementation.deliver({
        connection: connectionWith({ settings: { writeMethod: 'registration' }, ...change }),
        content: contentOf(profile),
        signal,
      }),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
