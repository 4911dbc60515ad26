import type { GigyaSite } from './call';
import { handlingServer, secretKeys } from './handling-server.fixture';

type Received = { path: string; params: Record<string, string> };

const always = ['format', 'httpStatusCodes', ...Object.keys(secretKeys)];
const envelope = {
  callId: 'c0ffee',
  errorCode: 0,
  apiVersion: 2,
  statusCode: 200,
  statusReason: 'OK',
  time: '2025-10-09T08:53:20.123Z',
};

/** A server for the tests of one file that answers what they say and keeps what it was sent, its keys apart. */
export function answeringServer() {
  const server = handlingServer();
  return {
    /** Of this test, the oldest first. */
    get received(): Received[] {
      return server.seen.map(({ path, fields }) => {
        const own = Object.entries(fields).filter(([name]) => !always.includes(name));
        return { path, params: Object.fromEntries(own) };
      });
    },
    /** From now on every call is answered with the envelope of a success and these keys, or with this text. */
    answers(what: object | string) {
      const body = typeof what === 'string' ? what : JSON.stringify({ ...envelope, ...what });
      server.handle((_seen, response) =>
        response.setHeader('content-type', 'text/javascript; charset=utf-8').end(body),
      );
    },
    /** What a typed call takes besides its own parameters. */
    to: (): { site: GigyaSite; signal: AbortSignal } => ({
      site: server.site(),
      signal: new AbortController().signal,
    }),
  };
}
