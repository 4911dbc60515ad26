import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type CallResult, callGigya, type GigyaKeys, type GigyaParams, type GigyaSite } from './call';
import { closeGigyaConnections } from './connection-pool';

/** A request as it came over the wire. */
export type SeenRequest = {
  method: string;
  path: string;
  host: string;
  headers: IncomingHttpHeaders;
  body: string;
  fields: Record<string, string>;
};
type Handler = (seen: SeenRequest, response: ServerResponse) => unknown;
type CallOptions = Partial<Omit<GigyaSite, 'credentials'>> & {
  signal?: AbortSignal;
  params?: GigyaParams;
  keys?: GigyaKeys;
};

export const OK = '{"errorCode":0,"callId":"c1","regToken":"t"}';
export const secretKeys = {
  kind: 'secret',
  apiKey: '4_site',
  userKey: 'AKuser',
  secret: 'c2VjcmV0LXNlY3JldC1zZWNyZXQ=',
} as const;
export const signedKeys = { ...secretKeys, kind: 'signed' } as const;

/** A server for the tests of one file, which answers each request as they say; before each test, with a success. */
export function handlingServer() {
  const seen: SeenRequest[] = [];
  let handler: Handler = succeed;
  let origin = '';
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const { method = '', url: path = '', headers } = request;
    const fields = Object.fromEntries(new URLSearchParams(body));
    const received = { method, path, host: headers.host ?? '', headers, body, fields };
    seen.push(received);
    await handler(received, response);
  });
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  });
  beforeEach(() => {
    seen.splice(0);
    handler = succeed;
  });
  afterAll(async () => {
    await closeGigyaConnections();
    server.closeAllConnections();
    server.close();
  });
  const site = ({
    keys = secretKeys,
    ...others
  }: Omit<CallOptions, 'signal' | 'params'> = {}): GigyaSite => ({
    dataCentre: 'sandbox',
    sandboxOrigin: origin,
    totalTimeoutMs: 5_000,
    credentials: keys,
    ...others,
  });
  return {
    seen,
    origin: () => origin,
    site,
    /** From now on requests are answered so, however the handler likes. */
    handle(next: Handler) {
      handler = next;
    },
    /** From now on the n-th request gets the n-th of these, the last one for ever. */
    answerInTurn(answers: [object, ...object[]]) {
      const left = [...answers];
      handler = (_seen, response) => response.end(JSON.stringify(left.length > 1 ? left.shift() : left[0]));
    },
    call: ({ signal = new AbortController().signal, params = {}, ...at }: CallOptions = {}) =>
      callGigya({ site: site(at), method: 'accounts.initRegistration', params, signal }),
  };
}

export const reasonOf = (result: CallResult): string =>
  result.kind === 'no_answer' ? result.reason : result.kind;

function succeed(_seen: SeenRequest, response: ServerResponse): void {
  response.end(OK);
}
